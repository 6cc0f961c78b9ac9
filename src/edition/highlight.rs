//! Highlighting of code. In: a language name and code. Out: HTML spans with ten classes, the code
//! escaped and unchanged otherwise. Never writes a style, never guesses a language.

use std::sync::OnceLock;

use syntect::dumps;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

use crate::source::escape::escape_between;

/// The grammars, cut out at build time: see `build.rs` for what they are and their terms.
static DUMP: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/syntaxes.bin"));

/// The grammar that marks nothing.
const PLAIN: &str = "Plain Text";

/// Names that authors write after ``` and the grammar each stands for, sorted by grammar.
const NAMES: &[(&str, &str)] = &[
    ("apache", "Apache Conf"),
    ("apacheconf", "Apache Conf"),
    ("htaccess", "Apache Conf"),
    ("bash", "Bourne Again Shell (bash)"),
    ("sh", "Bourne Again Shell (bash)"),
    ("shell", "Bourne Again Shell (bash)"),
    ("zsh", "Bourne Again Shell (bash)"),
    ("caddy", "Caddyfile"),
    ("caddyfile", "Caddyfile"),
    ("css", "CSS"),
    ("htm", "HTML"),
    ("html", "HTML"),
    ("xhtml", "HTML"),
    ("cfg", "INI"),
    ("desktop", "INI"),
    ("ini", "INI"),
    ("systemd", "INI"),
    ("json", "JSON"),
    ("webmanifest", "JSON"),
    ("plain", PLAIN),
    ("text", PLAIN),
    ("txt", PLAIN),
    ("powershell", "PowerShell"),
    ("ps1", "PowerShell"),
    ("pwsh", "PowerShell"),
    ("toml", "TOML"),
    ("yaml", "YAML"),
    ("yml", "YAML"),
    // What most people mean by a `conf` file in a page about hosting; Apache has names of its own.
    ("conf", "nginx"),
    ("nginx", "nginx"),
];

/// Scopes and the class each becomes; the longest that fits wins, what none fits is not marked.
/// Scope names: <https://www.sublimetext.com/docs/scope_naming.html>.
const CLASSES: &[(&str, &str)] = &[
    ("comment", "comment"),
    ("constant", "builtin"),
    ("constant.character", "string"),
    ("constant.numeric", "number"),
    ("constant.other", "number"),
    ("entity", "name"),
    ("entity.mime-type.apacheconf", "string"),
    ("entity.helper.apacheconf", "builtin"),
    ("entity.status.apacheconf", "number"),
    ("entity.name.type", "type"),
    ("entity.other.attribute-name", "attribute"),
    ("keyword", "keyword"),
    ("keyword.operator", "operator"),
    ("keyword.other.unit", "number"),
    ("storage", "keyword"),
    ("string", "string"),
    ("string.unquoted.plain.out.yaml", ""),
    ("support.class", "type"),
    ("support.constant", "builtin"),
    ("support.function", "builtin"),
    ("support.type", "type"),
    ("support.type.custom-property", "attribute"),
    ("support.type.property-name", "attribute"),
    ("variable", "variable"),
    ("variable.function", "name"),
    ("variable.parameter", "attribute"),
];

struct Grammars {
    set: SyntaxSet,
    classes: Vec<(Scope, &'static str)>,
}

/// Loaded at the first code block: unpacking takes a few milliseconds, and many runs have no code.
/// Immutable, so that a global is no hidden state.
fn grammars() -> &'static Grammars {
    static GRAMMARS: OnceLock<Grammars> = OnceLock::new();
    GRAMMARS.get_or_init(|| {
        let scope = |&(name, class)| Scope::new(name).ok().map(|scope| (scope, class));
        Grammars {
            set: dumps::from_binary(DUMP),
            classes: CLASSES.iter().filter_map(scope).collect(),
        }
    })
}

/// Highlights code: HTML for the inside of a `<code>` element, with classes `h-comment`, `h-string`,
/// `h-keyword`, `h-number`, `h-name`, `h-attribute`, `h-variable`, `h-operator`, `h-type` and
/// `h-builtin`. None where the language is unknown: the caller writes plain text with a warning.
/// `text` is known and marks nothing.
pub fn highlight(language: &str, code: &str) -> Option<String> {
    let language = language.to_ascii_lowercase();
    let (_, name) = NAMES.iter().find(|(name, _)| *name == language)?;
    let grammars = grammars();
    let syntax = grammars.set.find_syntax_by_name(name)?;
    // A grammar that gives up (its regexes have a limit on backtracking) leaves plain text.
    let html = mark(grammars, syntax, code);
    Some(html.unwrap_or_else(|| {
        let mut plain = String::new();
        escape_between(code, &mut plain);
        plain
    }))
}

/// Names that [`highlight`] knows, for hints.
pub fn names() -> impl Iterator<Item = &'static str> {
    NAMES.iter().map(|(name, _)| *name)
}

fn mark(grammars: &Grammars, syntax: &SyntaxReference, code: &str) -> Option<String> {
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut out = Spans::default();
    for line in LinesWithEndings::from(code) {
        let mut from = 0;
        for (at, op) in state.parse_line(line, &grammars.set).ok()? {
            out.push(line.get(from..at)?, class(grammars, &stack));
            from = at;
            stack.apply(&op).ok()?;
        }
        out.push(line.get(from..)?, class(grammars, &stack));
    }
    Some(out.finish())
}

/// The class of the innermost scope that has one.
fn class(grammars: &Grammars, stack: &ScopeStack) -> &'static str {
    let best = |scope: &Scope| {
        let fitting = grammars
            .classes
            .iter()
            .filter(|(s, _)| s.is_prefix_of(*scope));
        fitting
            .max_by_key(|(s, _)| s.len())
            .map(|(_, class)| *class)
    };
    stack.as_slice().iter().rev().find_map(best).unwrap_or("")
}

/// HTML in the making: neighbours of one class share a span.
#[derive(Default)]
struct Spans {
    html: String,
    open: &'static str,
}

impl Spans {
    fn push(&mut self, text: &str, class: &'static str) {
        // White space shows no colour: it joins the span before it, and a new one starts behind it.
        let words = text.trim_start();
        if class == self.open || words.is_empty() {
            return escape_between(text, &mut self.html);
        }
        escape_between(&text[..text.len() - words.len()], &mut self.html);
        self.close();
        if !class.is_empty() {
            self.html.push_str("<span class=\"h-");
            self.html.push_str(class);
            self.html.push_str("\">");
        }
        self.open = class;
        escape_between(words, &mut self.html);
    }

    fn close(&mut self) {
        if !self.open.is_empty() {
            // So that spaces and line ends stand behind it.
            let end = self.html.trim_end().len();
            self.html.insert_str(end, "</span>");
        }
    }

    fn finish(mut self) -> String {
        self.close();
        self.html
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The text of highlighted code, and the classes in it.
    fn read(html: &str) -> (String, Vec<String>) {
        let (mut text, mut classes) = (String::new(), Vec::new());
        let mut rest = html;
        while let Some((before, tag)) = rest.split_once('<') {
            text.push_str(before);
            let (tag, after) = tag.split_once('>').expect("every tag ends");
            match tag.strip_prefix("span class=\"h-") {
                Some(class) => classes.push(class.trim_end_matches('"').to_owned()),
                None => assert_eq!(tag, "/span"),
            }
            rest = after;
        }
        text.push_str(rest);
        let text = text
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
        (text, classes)
    }

    /// Highlighted code with `[class:text]` in place of spans.
    fn short(language: &str, code: &str) -> String {
        highlight(language, code)
            .expect("the language is known")
            .replace("<span class=\"h-", "[")
            .replace("\">", ":")
            .replace("</span>", "]")
    }

    #[test]
    fn every_language_of_the_handbook_is_highlighted() {
        for (language, code, wanted) in [
            ("nginx", "listen 80; # x\naccess_log off;\n", "keyword"),
            ("apache", "<VirtualHost *:80>\nOptions -Indexes\n", "name"),
            ("caddyfile", "example.org {\n\tfile_server\n}\n", "keyword"),
            ("toml", "[build]\npublish = \"dist\"\n", "string"),
            ("yaml", "on: push\njobs:\n  a: 1\n", "name"),
            ("bash", "for f in *; do cp \"$f\" /x; done\n", "keyword"),
            ("powershell", "Get-ChildItem -Path $x\n", "attribute"),
            ("ini", "[Unit]\nRestart=on\n", "builtin"),
            ("json", "{\"a\": 1}", "number"),
            ("html", "<p class=\"a\">b</p>", "attribute"),
            ("css", "/* x */ p { color: red }", "comment"),
        ] {
            let html = highlight(language, code).unwrap();
            let (text, classes) = read(&html);
            assert_eq!(text, code);
            assert!(classes.iter().any(|c| c == wanted), "{language}: {html}");
        }
    }

    #[test]
    fn every_name_has_a_grammar_and_unknown_names_have_none() {
        for name in names() {
            assert!(highlight(name, "x").is_some(), "{name}");
        }
        assert_eq!(highlight("YML", "a: 1"), highlight("yaml", "a: 1"));
        for unknown in ["", "brainfuck", "Plain Text", "../x"] {
            assert_eq!(highlight(unknown, "x"), None);
        }
    }

    #[test]
    fn text_is_escaped_and_not_marked() {
        let html = highlight("text", "a <b> & \"c\"").unwrap();
        assert_eq!(html, "a &lt;b&gt; &amp; \"c\"");
    }

    #[test]
    fn a_caddyfile_is_marked_as_caddy_reads_it() {
        for (code, wanted) in [
            ("# all of it\n", "[comment:# all of it]\n"),
            (
                "{\n\temail a@example.org\n}\n",
                "{\n\t[attribute:email] a@example.org\n}\n",
            ),
            (
                "example.org, :8080 {\n}\n",
                "[name:example.org], [name::8080] {\n}\n",
            ),
            (
                "(snip) {\n\timport x\n}\n",
                "([name:snip]) {\n\t[keyword:import] x\n}\n",
            ),
            ("file_server\n", "[keyword:file_server]\n"),
            (
                "a.org {\nroot * /srv/site\n}\n",
                "[name:a.org] {\n[keyword:root] [operator:*] [string:/srv/site]\n}\n",
            ),
            (
                "a.org {\nhandle_errors 404 {\nrewrite * /404.html\n}\n}\n",
                "[name:a.org] {\n[keyword:handle_errors] [number:404] {\n[keyword:rewrite] [operator:*] [string:/404.html]\n}\n}\n",
            ),
            (
                "a.org {\n@css path *.css\nheader @css -Server\n}\n",
                "[name:a.org] {\n[variable:@css] path *.css\n[keyword:header] [variable:@css] [operator:-]Server\n}\n",
            ),
            (
                "a.org {\nredir https://{host}{uri} 308 # x\n}\n",
                "[name:a.org] {\n[keyword:redir] https://[variable:{host}{uri}] [number:308] [comment:# x]\n}\n",
            ),
            (
                "a.org {\nlog {\noutput discard\n}\nencode gzip\n}\n",
                "[name:a.org] {\n[keyword:log] {\n[attribute:output] discard\n}\n[keyword:encode] gzip\n}\n",
            ),
            ("{$SITE:a.org} {\n}\n", "[variable:{$SITE:a.org}] {\n}\n"),
            (
                "a.org {\nrespond \"a # {uri} \\\" b\" 200\n}\n",
                "[name:a.org] {\n[keyword:respond] [string:\"a #] [variable:{uri}] [string:\\\" b\"] [number:200]\n}\n",
            ),
            (
                "a.org {\nrespond `{\"a\":1}`\n}\n",
                "[name:a.org] {\n[keyword:respond] [string:`{\"a\":1}`]\n}\n",
            ),
            (
                "a.org {\nrespond <<END\n{ x }\nEND 200\n}\n",
                "[name:a.org] {\n[keyword:respond] [operator:&lt;&lt;END]\n[string:{ x }]\n[operator:END] [number:200]\n}\n",
            ),
            ("a.org/x#y {\n}\n", "[name:a.org/x#y] {\n}\n"),
        ] {
            assert_eq!(short("caddyfile", code), wanted, "{code}");
        }
    }

    #[test]
    fn hostile_code_is_escaped_in_every_language() {
        let hostile = "\"'`--><script>alert(1)</script><!-- \" onclick=x & </code></pre>";
        for name in names() {
            let html = highlight(name, hostile).unwrap();
            assert!(
                !html.contains("<script") && !html.contains("</code"),
                "{name}: {html}"
            );
            assert_eq!(read(&html).0, hostile);
        }
    }

    #[test]
    fn the_dump_stays_small() {
        // Measured 2026-11: 51 KB, against 937 KB of the whole set.
        assert!(DUMP.len() < 80_000, "{}", DUMP.len());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn stripping_the_tags_gives_back_the_code(
            name in proptest::sample::select(NAMES.iter().map(|(n, _)| *n).collect::<Vec<_>>()),
            code in "([a-z@#$%{}()<>\\[\\]&;:=/*'\"`\\\\|.,\n\t -]|[0-9]|é|简|\u{1F600}|\r\n){0,120}",
        ) {
            let html = highlight(name, &code).unwrap();
            let (text, classes) = read(&html);
            prop_assert_eq!(text, code);
            prop_assert!(classes.iter().all(|c| CLASSES.iter().any(|(_, known)| known == c)));
        }
    }
}
