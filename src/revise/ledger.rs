//! Rows of a ledger, written. In: a ledger as it was read, and the rows of a decision. Out: edits of its file,
//! or a new file. Never touches another row: what people wrote beside it, and how, stays.

use std::collections::BTreeMap;
use std::ops::Range;

use super::edit::{Edit, Revision};
use super::yaml::{self, Map, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::source::file::SourceFile;
use crate::source::ledger::{self, Change, Ledger, Row};
use crate::source::name::{LanguageTag, SectionAddress};
use crate::source::record::{LanguageStatus, LawStatus};

/// Rows by address.
type Rows = BTreeMap<SectionAddress, Row>;

/// Adds to a revision what puts `rows` into the ledger of a language.
///
/// # Errors
///
/// A row would not read back as it is.
pub fn record(
    revision: &mut Revision,
    language: &LanguageTag,
    ledger: &Ledger,
    rows: &Rows,
) -> Result<(), Diagnostics> {
    let changed = |address: &SectionAddress, row: &Row| ledger.rows.get(address) != Some(row);
    let rows = rows.iter().filter(|(address, row)| changed(address, row));
    let rows: BTreeMap<_, _> = rows.collect();
    if rows.is_empty() {
        return Ok(());
    }
    let mut all = ledger.rows.clone();
    all.extend(
        rows.iter()
            .map(|(address, row)| ((*address).clone(), (*row).clone())),
    );
    let Some(file) = &ledger.file else {
        revision.create(path(language), text(language, &all)?);
        return Ok(());
    };
    let mut edits = Revision::new();
    for (address, row) in rows {
        edits.edit(row_edit(file, ledger, address, row)?);
    }
    // Laid out in a way of somebody's own, rows cannot be told apart by lines: then all are written anew.
    let is_good = |texts: Vec<SourceFile>| texts.iter().all(|text| holds(text, &all));
    if !edits.texts().is_ok_and(is_good) {
        let (file, range) = (file.clone(), 0..file.text.len());
        let text = text(language, &all)?;
        revision.edit(Edit { file, range, text });
        return Ok(());
    }
    revision.append(edits);
    Ok(())
}

/// Whether a ledger reads without a problem, and as these rows.
fn holds(file: &SourceFile, rows: &Rows) -> bool {
    let (ledger, problems) = ledger::read(file);
    problems.is_empty() && ledger.rows == *rows
}

/// Refuses a revision whose ledger of `language` would not read as what was decided.
pub fn check(
    texts: &[SourceFile],
    language: &LanguageTag,
    ledger: &Ledger,
    rows: &Rows,
) -> Result<(), Diagnostics> {
    let mut all = ledger.rows.clone();
    all.extend(rows.clone());
    let path = path(language);
    match texts.iter().find(|text| *text.path == path) {
        Some(text) if !holds(text, &all) => {
            let message = "the ledger would not read back as what was decided";
            Err(Diagnostic::error("not-read-back", message)
                .at(Place::file(path))
                .hint("nothing was changed: please report this, with the command that you ran")
                .into())
        }
        _ => Ok(()),
    }
}

/// The path of a ledger from the root.
pub fn path(language: &LanguageTag) -> String {
    format!("content/{language}/state.yaml")
}

/// A whole ledger, rows in order.
///
/// # Errors
///
/// It would not read back as it is.
pub fn text(language: &LanguageTag, rows: &Rows) -> Result<String, Diagnostic> {
    let entries = rows.iter().map(entry).collect();
    Ok(format!(
        "# The status ledger of {language}: what people decided about each section. Written by `monarch translate accept`.\n\
         # Roles are codes, never names. A row that is missing means: written by software, unchecked.\n\
         {}",
        yaml::file(&entries)?
    ))
}

/// The edit that puts a row where it belongs: in the place of the one before, or among its neighbours.
fn row_edit(
    file: &SourceFile,
    ledger: &Ledger,
    address: &SectionAddress,
    row: &Row,
) -> Result<Edit, Diagnostic> {
    let mut text = yaml::file(&vec![entry((address, row))])?;
    if file.text.contains("\r\n") {
        text = text.replace('\n', "\r\n");
    }
    let range = match ledger.places.get(address) {
        Some(place) => lines_of(file, ledger, place),
        None => {
            let at = place_for(file, ledger, address);
            at..at
        }
    };
    let before = &file.text[..range.start];
    if !before.is_empty() && !before.ends_with('\n') {
        text.insert(0, '\n');
    }
    Ok(Edit {
        file: file.clone(),
        range,
        text,
    })
}

/// Where a row that is new comes: behind the last one of a smaller address; first of all, but behind what
/// stands at the head of the file.
fn place_for(file: &SourceFile, ledger: &Ledger, address: &SectionAddress) -> usize {
    if let Some((_, place)) = ledger.places.range(..address).next_back() {
        return lines_of(file, ledger, place).end;
    }
    let mut after = ledger.places.range(address..);
    let first = after.next().map(|(_, place)| place);
    first.map_or(file.text.len(), |place| start_of(file, place.line))
}

/// The lines of the row that begins at a place. Blank lines and comments before the next row belong to it.
fn lines_of(file: &SourceFile, ledger: &Ledger, place: &Place) -> Range<usize> {
    let start = start_of(file, place.line);
    let later = ledger.places.values().map(|other| other.line);
    let next = later.filter(|line| *line > place.line).min();
    let mut end = next.map_or(file.text.len(), |line| start_of(file, line));
    while let Some(last) = last_line(&file.text[start..end]) {
        if !last.trim_end().is_empty() && !last.starts_with('#') {
            break;
        }
        end -= last.len();
    }
    start..end
}

fn last_line(text: &str) -> Option<&str> {
    text.split_inclusive('\n').next_back()
}

/// Where a line begins, counted from 1.
fn start_of(file: &SourceFile, line: u32) -> usize {
    let mut ends = file.text.match_indices('\n');
    match line {
        0 | 1 => 0,
        line => ends
            .nth(line as usize - 2)
            .map_or(file.text.len(), |(at, _)| at + 1),
    }
}

/// A row as it is written.
fn entry((address, row): (&SectionAddress, &Row)) -> (String, Value) {
    let Row {
        code,
        source_hash,
        target_hash,
        language,
        language_on,
        language_by,
        law,
        law_on,
        law_by,
        law_place,
        changes,
    } = row;
    let language = match language {
        LanguageStatus::Missing | LanguageStatus::Machine => "machine",
        LanguageStatus::Draft => "draft",
        LanguageStatus::Reviewed => "reviewed",
    };
    let law = match law {
        LawStatus::Checked => "checked",
        LawStatus::Unchecked => "unchecked",
    };
    let text = |text: &dyn ToString| Value::Text(text.to_string());
    let date = |on: &Option<jiff::civil::Date>| on.as_ref().map(|on| text(on));
    let word = |word: &Option<String>| word.as_ref().map(|word| text(word));
    let quoted = |hash: &String| Value::Quoted(hash.clone());
    let list: Vec<Value> = changes.iter().map(change).collect();
    let fields = [
        ("code", word(code)),
        ("source_hash", Some(quoted(source_hash))),
        ("target_hash", Some(quoted(target_hash))),
        ("language", Some(text(&language))),
        ("language_on", date(language_on)),
        ("language_by", word(language_by)),
        ("law", Some(text(&law))),
        ("law_on", date(law_on)),
        ("law_by", word(law_by)),
        ("law_place", law_place.as_ref().map(quoted)),
        ("changes", (!list.is_empty()).then_some(Value::List(list))),
    ];
    let fields = fields.into_iter();
    let fields: Map = fields
        .filter_map(|(key, value)| Some((key.to_owned(), value?)))
        .collect();
    (address.to_string(), Value::Map(fields))
}

/// A change of the source on one line.
fn change(change: &Change) -> Value {
    let Change {
        on,
        class,
        from,
        to,
    } = change;
    let fields = [
        ("on", Value::Text(on.to_string())),
        ("class", Value::Text(class.name().to_owned())),
        ("from", Value::Quoted(from.clone())),
        ("to", Value::Quoted(to.clone())),
    ];
    Value::Row(
        fields
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value))
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A ledger in every byte as this program has written it since its first version.
    const LEDGER: &str = "\
# The status ledger of en: what people decided about each section. Written by `monarch translate accept`.
# Roles are codes, never names. A row that is missing means: written by software, unchecked.
laws#act-1:
  source_hash: \"7e84d13262e7d6c0\"
  target_hash: \"0123456789012345\"
  language: draft
  law: unchecked
part-4#who:
  code: 4-01.2
  source_hash: \"0123456789012345\"
  target_hash: \"0123456789abcdef\"
  language: reviewed
  language_on: 2026-12-01
  language_by: R1
  law: checked
  law_on: 2026-12-02
  law_by: L1
  law_place: \"Ontario\"
  changes:
    - {on: 2026-11-30, class: typo, from: \"0123456789012344\", to: \"0123456789012345\"}
    - {on: 2026-12-01, class: safety, from: \"0123456789012345\", to: \"0123456789abcdef\"}
";

    fn english() -> LanguageTag {
        LanguageTag::new("en").unwrap()
    }

    fn ledger(text: &str) -> Ledger {
        let (ledger, problems) = ledger::read(&SourceFile::new("content/en/state.yaml", text));
        assert!(problems.is_empty(), "{problems:?}");
        ledger
    }

    fn address(text: &str) -> SectionAddress {
        SectionAddress::parse(text).unwrap()
    }

    /// The file after rows were recorded in it.
    fn recorded(text: &str, rows: &Rows) -> String {
        let ledger = ledger(text);
        let mut revision = Revision::new();
        record(&mut revision, &english(), &ledger, rows).unwrap();
        let texts = revision.texts().unwrap();
        check(&texts, &english(), &ledger, rows).unwrap();
        texts
            .first()
            .map_or(text.to_owned(), |file| file.text.to_string())
    }

    fn drafts(addresses: &[&str]) -> Rows {
        let row = &ledger(LEDGER).rows[&address("laws#act-1")];
        let own = addresses.iter().map(|text| (address(text), row.clone()));
        own.collect()
    }

    #[test]
    fn a_ledger_has_the_bytes_that_it_always_had() {
        assert_eq!(text(&english(), &ledger(LEDGER).rows).unwrap(), LEDGER);
    }

    #[test]
    fn rows_that_are_recorded_one_by_one_make_the_same_file_as_all_at_once() {
        let new = drafts(&["contacts#a", "laws#act-2", "part-4#x", "part-4#who"]);
        let mut all = ledger(LEDGER).rows;
        all.extend(new.clone());
        let whole = text(&english(), &all).unwrap();
        assert_eq!(recorded(LEDGER, &new), whole);
        let step = |file: String, row: (SectionAddress, Row)| recorded(&file, &Rows::from([row]));
        assert_eq!(new.into_iter().fold(LEDGER.to_owned(), step), whole);
        assert_eq!(
            recorded(&whole, &all),
            whole,
            "what is so already changes nothing"
        );
    }

    #[test]
    fn what_people_wrote_beside_other_rows_stays() {
        let own = "# mine\n\nlaws#act-1:   # ask again\n  target_hash: '0123456789012345'\n  source_hash: \"7e84d13262e7d6c0\"\n  law: unchecked\n  language: draft\n\n# the rest\npart-4#a: {source_hash: \"7e84d13262e7d6c0\", target_hash: \"0123456789012344\", language: draft, law: unchecked}\n";
        let row = "  source_hash: \"7e84d13262e7d6c0\"\n  target_hash: \"0123456789012345\"\n  language: draft\n  law: unchecked\n";
        let after = recorded(own, &drafts(&["a#b", "laws#b", "part-4#a"]));
        let wanted = own
            .replace("laws#act-1", &format!("a#b:\n{row}laws#act-1"))
            .replace("draft\n\n#", &format!("draft\nlaws#b:\n{row}\n#"));
        let (before, _) = wanted.split_once("part-4#a").unwrap();
        assert_eq!(after, format!("{before}part-4#a:\n{row}"));
        let windows = own.replace('\n', "\r\n");
        assert_eq!(
            recorded(&windows, &drafts(&["a#b", "laws#b", "part-4#a"])),
            after.replace('\n', "\r\n")
        );
        let (open, _) = LEDGER.rsplit_once('\n').unwrap();
        let more = recorded(open, &drafts(&["part-5#a"]));
        assert_eq!(more, format!("{LEDGER}part-5#a:\n{row}"));
    }

    #[test]
    fn rows_that_cannot_be_told_apart_by_lines_are_all_written_anew() {
        let row = "{source_hash: \"7e84d13262e7d6c0\", target_hash: \"0123456789012345\", language: draft, law: unchecked}";
        let own = format!("{{laws#a: {row}, laws#b: {row}}}\n");
        let new = drafts(&["laws#a", "laws#b", "laws#c"]);
        assert_eq!(
            recorded(&own, &drafts(&["laws#c"])),
            text(&english(), &new).unwrap()
        );
    }
}
