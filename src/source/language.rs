//! `i18n/languages.yaml`: what the program knows of each language. In: the file. Out: [`Language`]
//! records. Never says which languages a series is in; that stands in `series.yaml`.

use std::path::Path;

use serde::Deserialize;
use serde_yaml::{Error, Location, MessageFormatter, Spanned, UserMessageFormatter};

use super::embedded;
use super::name::LanguageTag;
use super::record::{AnalyzerId, Direction, Language, PrintFonts, Units};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};

/// Where the file stands, in the repository and under ROOT.
pub const FILE: &str = "i18n/languages.yaml";

/// An entry as written. Every value that has a rule keeps its place.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    tag: Spanned<String>,
    autonym: Spanned<String>,
    english: Spanned<String>,
    dir: Spanned<String>,
    scripts: Spanned<Vec<String>>,
    fonts: Spanned<Vec<String>>,
    print: Option<Spanned<PrintFonts>>,
    analyzer: Spanned<String>,
    quotes: Spanned<Vec<String>>,
    units: Spanned<Units>,
}

/// The languages of the embedded file, or of ROOT/i18n/languages.yaml where there is one: such a file
/// takes the place of the embedded one whole.
pub fn load(root: Option<&Path>) -> Result<Vec<Language>, Diagnostics> {
    let files = embedded::layered(root, "i18n")?;
    let bytes = files.get("languages.yaml").map_or(&[][..], |b| b);
    match std::str::from_utf8(bytes) {
        Ok(text) => languages(text, FILE),
        Err(_) => Err(Diagnostic::error("not-utf-8", "this file is not UTF-8")
            .at(Place::file(FILE))
            .hint("save the file as UTF-8")
            .into()),
    }
}

/// Reads languages from the text of `file`, in the order in which they stand.
///
/// Errors: bad YAML, and every value that breaks a rule, all in one run.
pub fn languages(yaml: &str, file: &str) -> Result<Vec<Language>, Diagnostics> {
    let entries: Vec<Entry> = serde_yaml::from_str_with_options(yaml, super::yaml::limits())
        .map_err(|error| fault(&error, yaml, file))?;
    let mut problems = Diagnostics::new();
    let mut languages: Vec<Language> = Vec::new();
    for entry in entries {
        let mut bad = |at: Location, message: String, hint: &str| {
            problems.push(
                Diagnostic::error("bad-language", message)
                    .at(place(yaml, file, at))
                    .hint(hint),
            );
        };
        for text in [&entry.autonym, &entry.english] {
            if text.value.trim().is_empty() {
                bad(
                    text.referenced,
                    "a language needs a name".into(),
                    "write it here",
                );
            }
        }
        let dir = Direction::of(&entry.dir.value);
        if dir.is_none() {
            let message = format!("`{}` is not a direction", entry.dir.value);
            bad(entry.dir.referenced, message, "write `ltr` or `rtl`");
        }
        if entry.scripts.value.is_empty() || !entry.scripts.value.iter().all(|s| is_script(s)) {
            let message = "scripts are ISO 15924 codes".into();
            bad(
                entry.scripts.referenced,
                message,
                "for example `[Hans, Latn]`",
            );
        }
        if entry.fonts.value.is_empty() || !entry.fonts.value.iter().all(|f| is_font(f)) {
            let message = "font names are letters, digits, spaces, `.` and `-`".into();
            bad(
                entry.fonts.referenced,
                message,
                "name system fonts, without quotation marks inside",
            );
        }
        if let Some(print) = &entry.print {
            if print.value.families.is_empty() || !print.value.families.iter().all(|f| is_font(f)) {
                let message = "font names are letters, digits, spaces, `.` and `-`".into();
                bad(print.referenced, message, "name the families of PDFs");
            }
            if !print.value.region.iter().all(|r| is_region(r)) {
                let message = "a region is two capital letters".into();
                bad(print.referenced, message, "for example `HK`");
            }
        }
        let analyzer = AnalyzerId::of(&entry.analyzer.value);
        if analyzer.is_none() {
            let message = format!("there is no analyzer `{}`", entry.analyzer.value);
            let names = AnalyzerId::ALL.map(|id| format!("`{}`", id.as_str()));
            let hint = format!("the analyzers are {}", names.join(", "));
            bad(entry.analyzer.referenced, message, &hint);
        }
        let units = &entry.units.value;
        let lists = [
            &units.year,
            &units.month,
            &units.week,
            &units.day,
            &units.hour,
            &units.minute,
        ];
        if lists
            .iter()
            .any(|l| l.is_empty() || l.iter().any(|w| w.trim().is_empty()))
        {
            let message = "every unit needs at least one word".into();
            bad(
                entry.units.referenced,
                message,
                "list every form that text uses: `[year, years]`",
            );
        }
        let quotes = <[String; 4]>::try_from(entry.quotes.value);
        if quotes.is_err() {
            let message = "there are four quotation marks".into();
            bad(
                entry.quotes.referenced,
                message,
                "outer opening and closing, then inner ones",
            );
        }
        let tag = LanguageTag::new(&entry.tag.value);
        match &tag {
            None => {
                let message = format!("`{}` is not a language tag", entry.tag.value);
                bad(entry.tag.referenced, message, "for example `zh-Hans`");
            }
            Some(tag) if languages.iter().any(|l| l.tag == *tag) => {
                let message = format!("`{tag}` stands here twice");
                bad(entry.tag.referenced, message, "remove one of the two");
            }
            Some(_) => {}
        }
        if let (Some(tag), Some(dir), Some(analyzer), Ok(quotes)) = (tag, dir, analyzer, quotes) {
            languages.push(Language {
                tag,
                autonym: entry.autonym.value,
                english: entry.english.value,
                dir,
                scripts: entry.scripts.value,
                fonts: entry.fonts.value,
                print: entry.print.map(|print| print.value),
                analyzer,
                quotes,
                units: entry.units.value,
            });
        }
    }
    if problems.is_empty() {
        Ok(languages)
    } else {
        Err(problems)
    }
}

fn is_script(code: &str) -> bool {
    let mut bytes = code.bytes();
    code.len() == 4
        && bytes.next().is_some_and(|b| b.is_ascii_uppercase())
        && bytes.all(|b| b.is_ascii_lowercase())
}

fn is_region(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase())
}

/// Names go into style sheets between quotation marks, so nothing in them may end those.
fn is_font(name: &str) -> bool {
    !name.trim().is_empty()
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.'))
}

fn fault(error: &Error, yaml: &str, file: &str) -> Diagnostics {
    let error = error.without_snippet();
    let message = UserMessageFormatter.format_message(error);
    let at = match error.location() {
        Some(location) => place(yaml, file, location),
        None => Place::file(file),
    };
    Diagnostic::error("bad-yaml", message).at(at).into()
}

fn place(yaml: &str, file: &str, at: Location) -> Place {
    let line = u32::try_from(at.line()).unwrap_or(0);
    let column = u32::try_from(at.column()).unwrap_or(1).max(1);
    let text = yaml
        .lines()
        .nth(line.saturating_sub(1) as usize)
        .unwrap_or("");
    // From the place to the end of the line: values that have rules end there.
    let length = (text.trim_end().chars().count() as u32 + 1)
        .saturating_sub(column)
        .max(1);
    Place {
        file: file.into(),
        line,
        column,
        length,
        text: text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "\
- tag: ko
  autonym: 한국어
  english: Korean
  dir: ltr
  scripts: [Kore]
  fonts: [Malgun Gothic, sans-serif]
  analyzer: ko-particles
  quotes: [“, ”, ‘, ’]
  units: {year: [년], month: [개월], week: [주], day: [일], hour: [시간], minute: [분]}
";

    fn problems(yaml: &str) -> Vec<(String, String)> {
        let found = languages(yaml, "l.yaml").unwrap_err();
        let facts = |d: &Diagnostic| (d.place.as_ref().unwrap().to_string(), d.message.clone());
        found.iter().map(facts).collect()
    }

    #[test]
    fn the_embedded_languages_are_the_eight_of_the_design() {
        let languages = load(None).unwrap();
        let tags: Vec<_> = languages.iter().map(|l| l.tag.as_str()).collect();
        assert_eq!(
            tags,
            ["en", "zh-Hans", "zh-Hant", "ko", "vi", "fr", "th", "ar"]
        );
        let rtl = |l: &&Language| l.dir.is_right_to_left();
        assert_eq!(languages.iter().filter(rtl).count(), 1);
        for l in &languages {
            let generic = ["sans-serif", "serif"].contains(&l.fonts.last().unwrap().as_str());
            assert!(generic, "{}: the last font is a generic name", l.tag);
        }
    }

    #[test]
    fn every_folder_of_interface_strings_is_a_language() {
        let languages = load(None).unwrap();
        for (path, _) in embedded::list("i18n/").filter(|(path, _)| path.ends_with("/ui.ftl")) {
            let folder = path.split('/').nth(1).unwrap();
            assert!(languages.iter().any(|l| l.tag.as_str() == folder), "{path}");
        }
    }

    #[test]
    fn a_language_keeps_all_that_is_written() {
        let ko = &languages(GOOD, "l.yaml").unwrap()[0];
        assert_eq!(
            (ko.autonym.as_str(), ko.english.as_str()),
            ("한국어", "Korean")
        );
        assert_eq!(ko.quotes, ["“", "”", "‘", "’"]);
        assert_eq!(ko.units.month, ["개월"]);
    }

    #[test]
    fn every_broken_value_is_named_with_its_place() {
        for (old, new, place, message) in [
            (
                "tag: ko",
                "tag: KO",
                "l.yaml:1:8",
                "`KO` is not a language tag",
            ),
            (
                "autonym: 한국어",
                "autonym: ' '",
                "l.yaml:2:12",
                "a language needs a name",
            ),
            (
                "dir: ltr",
                "dir: left",
                "l.yaml:4:8",
                "`left` is not a direction",
            ),
            (
                "[Kore]",
                "[kore]",
                "l.yaml:5:12",
                "scripts are ISO 15924 codes",
            ),
            (
                "Malgun Gothic",
                "'a\"; } b {'",
                "l.yaml:6:10",
                "font names are letters, digits, spaces, `.` and `-`",
            ),
            (
                "  analyzer",
                "  print: {families: []}\n  analyzer",
                "l.yaml:7:10",
                "font names are letters, digits, spaces, `.` and `-`",
            ),
            (
                "  analyzer",
                "  print: {families: [Noto Sans], region: kr}\n  analyzer",
                "l.yaml:7:10",
                "a region is two capital letters",
            ),
            (
                "ko-particles",
                "ko-snowball",
                "l.yaml:7:13",
                "there is no analyzer `ko-snowball`",
            ),
            (
                ", ‘, ’]",
                "]",
                "l.yaml:8:11",
                "there are four quotation marks",
            ),
            (
                "week: [주]",
                "week: []",
                "l.yaml:9:10",
                "every unit needs at least one word",
            ),
        ] {
            let found = problems(&GOOD.replace(old, new));
            assert_eq!(found, [(place.to_owned(), message.to_owned())], "{new}");
        }
        let twice = problems(&format!("{GOOD}{GOOD}"));
        assert_eq!(
            twice,
            [(
                "l.yaml:10:8".to_owned(),
                "`ko` stands here twice".to_owned()
            )]
        );
    }

    #[test]
    fn bad_yaml_is_named_with_its_place() {
        let unknown = problems(&GOOD.replace("dir:", "direction:"));
        assert!(unknown[0].0.starts_with("l.yaml:4:3"), "{unknown:?}");
        assert!(
            unknown[0].1.contains("unknown field `direction`"),
            "{unknown:?}"
        );
        let missing = problems(&GOOD.replace("  dir: ltr\n", ""));
        assert!(missing[0].1.contains("missing field `dir`"), "{missing:?}");
        assert!(problems("- [").len() == 1);
    }
}
