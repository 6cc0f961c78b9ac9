//! What a theme may say and what it may change: templates have no words of their own, and put what they are handed
//! where they like.

mod support;

use std::fs;
use std::path::Path;

use support::{edit, series, write};

/// Attributes that are read to somebody.
const SPOKEN: [&str; 5] = ["aria-label=", "alt=", "title=", "placeholder=", "summary="];

/// What is left of a template when everything that Tera fills in or does is taken out.
fn fixed(template: &str) -> String {
    // The kind of a page is no word: it stands in an attribute that nobody is shown.
    let kind = "{% block kind %}";
    let (before, after) = template.split_once(kind).unwrap_or(("", template));
    let after = after
        .split_once("{% endblock kind %}")
        .map_or(after, |(_, rest)| rest);
    let template = &format!("{before}{after}");
    let mut out = String::new();
    let mut rest = template.as_str();
    while let Some(start) = rest
        .find("{{")
        .into_iter()
        .chain(rest.find("{%"))
        .chain(rest.find("{#"))
        .min()
    {
        out.push_str(&rest[..start]);
        let end = match &rest[start..start + 2] {
            "{{" => "}}",
            "{%" => "%}",
            _ => "#}",
        };
        let length = rest[start..].find(end).expect("every tag of Tera ends");
        rest = &rest[start + length + 2..];
    }
    out + rest
}

/// Texts that a template prints without being handed them: `{{ "Contents" }}`.
fn literals(template: &str) -> Vec<String> {
    let mut found = Vec::new();
    for expression in template.split("{{").skip(1) {
        let expression = expression.split("}}").next().unwrap_or_default();
        let mut parts = expression.split('"');
        while let (Some(before), Some(text)) = (parts.next(), parts.next()) {
            // A key of the strings, or an address within the page.
            let is_key = before.ends_with("t[") || text.starts_with('#');
            if !is_key && text.contains(char::is_alphabetic) {
                found.push(text.to_owned());
            }
        }
    }
    found
}

/// Words of a page without its tags, and words of attributes that are read aloud.
fn words(html: &str) -> Vec<String> {
    let mut text = String::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        text.push(' ');
        let end = rest[start..]
            .find('>')
            .map_or(rest.len(), |end| start + end + 1);
        for attribute in SPOKEN {
            if let Some(at) = rest[start..end].find(&format!(" {attribute}\"")) {
                let value = &rest[start + at + attribute.len() + 2..end];
                text.push_str(value.split('"').next().unwrap_or_default());
                text.push(' ');
            }
        }
        rest = &rest[end..];
    }
    text.push_str(rest);
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| word.contains(char::is_alphabetic))
        .map(str::to_lowercase)
        .collect()
}

#[test]
fn templates_have_no_words_of_their_own() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/templates");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let template = fs::read_to_string(&path).unwrap();
        let body = fixed(&template);
        assert_eq!(words(&body), Vec::<String>::new(), "{}", path.display());
        assert_eq!(
            literals(&template),
            Vec::<String>::new(),
            "{}",
            path.display()
        );
        seen += 1;
    }
    assert!(seen > 20);
    // And what breaks the rule is seen.
    assert_eq!(
        words(&fixed("<p>Contents {{ t[\"contents\"] }}</p>")),
        ["contents"]
    );
    assert_eq!(
        words(&fixed("<nav aria-label=\"Way back\">{# why #}</nav>")),
        ["way", "back"]
    );
    assert_eq!(literals("{{ \"Next\" }}{{ t[\"next\"] }}"), ["Next"]);
}

/// The whole text of a link's directive, as words.
fn directive(href: &str) -> Vec<String> {
    let value = href.split(":~:text=").nth(1).unwrap();
    let mut bytes = Vec::new();
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => {
                let pair = [rest.next().unwrap(), rest.next().unwrap()];
                let digits = std::str::from_utf8(&pair).unwrap().to_owned();
                bytes.push(u8::from_str_radix(&digits, 16).unwrap());
            }
            byte => bytes.push(byte),
        }
    }
    words(&String::from_utf8(bytes).unwrap())
}

/// Where words stand first among others.
fn first(all: &[String], searched: &[String]) -> Option<usize> {
    all.windows(searched.len())
        .position(|window| window == searched)
}

/// The links to words in the term index, and whether a browser that looks from the top of each page would come to the
/// section that is meant. Returns the links.
fn followed(dist: &Path) -> Vec<String> {
    let index = fs::read_to_string(dist.join("en/terms/index.html")).unwrap();
    let hrefs = index.split("href=").skip(1);
    let hrefs = hrefs.map(|rest| {
        rest.trim_start_matches('"')
            .split(['"', ' ', '>'])
            .next()
            .unwrap()
    });
    let hrefs: Vec<String> = hrefs
        .filter(|href| href.contains(":~:text="))
        .map(str::to_owned)
        .collect();
    for href in &hrefs {
        let (path, rest) = href.trim_start_matches("../").split_once('#').unwrap();
        let id = rest.split(":~:").next().unwrap();
        let page = fs::read_to_string(dist.join("en").join(path)).unwrap();
        let page = page.split_once("<body").unwrap().1;
        let mut sections = page.match_indices("<section ").map(|(at, _)| at);
        let start = sections
            .find(|at| {
                let tag = page[*at..].split('>').next().unwrap().replace('"', "");
                tag.split(' ')
                    .any(|attribute| attribute == format!("id={id}"))
            })
            .unwrap_or_else(|| panic!("no section {id}: {page}"));
        let end = start + page[start..].find("</section>").unwrap();
        let found =
            first(&words(page), &directive(href)).unwrap_or_else(|| panic!("{href} finds nothing"));
        let section = words(&page[..start]).len()..words(&page[..end]).len();
        assert!(
            section.contains(&found),
            "{href} finds word {found}, its section is {section:?}"
        );
    }
    hrefs
}

#[test]
fn links_to_words_find_them_in_whatever_order_a_theme_has() {
    let default = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/templates/page.html");
    let default = fs::read_to_string(default).unwrap();
    let status = "{{ <status text={view.status} about={page.foot.about} /> }}\n";
    let sections = "{%- for s in view.sections %}{{ <section s={s} /> }}{% endfor %}\n";
    assert!(default.contains(status) && default.contains(sections));
    let below = default
        .replace(status, "")
        .replace(sections, &format!("{sections}{status}"));
    // Everything that stands below by default, and strings that no page prints, above the text.
    let above = "<p>{{ page.foot.edition | safe }} {{ page.foot.report | safe }} {{ t[\"home\"] }} {{ t[\"licence\"] }} \
        {{ t[\"finder-lead\"] }} {{ t[\"safety-lead\"] }}</p>\n{%- if view.next %}<p>{{ view.next.html | safe }}</p>{% endif %}\n";
    let above = default.replace(sections, &format!("{above}{sections}"));
    let mut links = Vec::new();
    for theme in [None, Some(below), Some(above)] {
        let scratch = series("small");
        let (root, page) = (scratch.path(), "content/en/one/10-first.md");
        edit(
            root,
            page,
            "Call [](contact:clinic).",
            "Call [](contact:clinic).\n\nYour home is where you live, and no page is about it.",
        );
        edit(
            root,
            page,
            "Complain within",
            "Somebody has a job. Complain within",
        );
        if let Some(theme) = &theme {
            write(root, "themes/default/templates/page.html", theme);
        }
        let outcome = support::build(root, "web");
        assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
        links.push(followed(&root.join("dist")));
    }
    // The index is made without a look at any page: no theme changes what it says.
    assert_eq!(links[0], links[1]);
    assert_eq!(links[0], links[2]);
    // “Home” stands on every page: alone it would lead to the way back.
    let home = links[0]
        .iter()
        .find(|href| href.to_lowercase().contains("home"));
    assert_ne!(
        directive(home.expect("a link to the home")),
        ["home"],
        "{links:?}"
    );
}
