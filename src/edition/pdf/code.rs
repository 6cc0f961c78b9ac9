//! The address of the website on paper: in letters, and as a QR code for whoever has a telephone at hand.
//! In: a download of a series whose publisher has named an address. Out: code that the templates draw.
//! Never for workers, and never on a guide that is to be discreet: a code leads back to where it was made.

use fast_qr::qr::QRBuilder;
use fast_qr::{ECL, QRCode};

use crate::diagnostic::Diagnostic;
use crate::edition::address::shortened;
use crate::plan::{Download, Format};
use crate::series::Series;
use crate::series::address::WebPage;
use crate::source::record::Audience;

use super::writer::Writer;
use super::writer::literal::literal;

/// The most modules on a side: version 10. With the light ones around, each of 0.4 mm, it is 26 mm wide.
const MOST: usize = 57;

/// How many bytes such a code holds at error correction M (ISO/IEC 18004, table 7).
const MOST_BYTES: usize = 213;

/// Why there can be no code for the address of the website, if there cannot be. The longest address of
/// those on paper decides for all.
pub fn refused(series: &Series, planned: &[Download]) -> Option<Diagnostic> {
    let coded = planned.iter().filter(|paper| has_code(paper.format));
    let addresses = coded.filter_map(|paper| address(series, paper));
    let longest = addresses.max_by_key(String::len)?;
    let problem = match matrix(&longest) {
        Some(_) if longest.is_ascii() => return None,
        _ if !longest.is_ascii() => {
            let message = format!(
                "`base` has characters that telephones do not read alike in a QR code: {longest}"
            );
            let hint = "write it as browsers copy it, in ASCII: xn--… for the name of the host, %… for others";
            Diagnostic::error("address-for-code", message).hint(hint)
        }
        _ => {
            let message = format!(
                "`base` is too long for a QR code on paper: with the address of a page it has {} bytes, and there is room for {MOST_BYTES}",
                longest.len()
            );
            let hint = "publish at a shorter address, or leave `base` out for paper without a code";
            Diagnostic::error("address-for-code", message).hint(hint)
        }
    };
    let place = series.config.site.base_at.as_ref();
    Some(problem.at(place.unwrap_or(&series.config.place).clone()))
}

/// What stands on a title page or a sheet: words, the address in pieces, where it leads, the code. Nothing
/// where there is no website to lead to.
pub fn website(writer: &mut Writer<'_>, paper: &Download) -> String {
    let Some(address) = address(writer.series, paper) else {
        return "none".to_owned();
    };
    let words = writer.interfaces[writer.reader].text("same-on-web");
    let words = writer.say(&words);
    let pieces = pieces(shortened(&address)).into_iter();
    let pieces: String = pieces.map(|piece| writer.say(piece) + ",").collect();
    let code = match matrix(&address).filter(|_| has_code(paper.format)) {
        Some(code) => drawn(&code),
        None => "none".to_owned(),
    };
    let target = literal(&address);
    format!("(words:{words},pieces:({pieces}),target:{target},code:{code})")
}

/// The page on the web, in the reader's language, that a paper has its title from.
fn address(series: &Series, paper: &Download) -> Option<String> {
    let guide = &series.guides[paper.guide];
    if guide.audience == Audience::Worker || guide.discreet || paper.format == Format::Cards {
        return None;
    }
    series.web_address(paper.reader, WebPage::Content(paper.offered_on()))
}

/// Whoever reads on a screen follows a link.
fn has_code(format: Format) -> bool {
    !format.is_screen()
}

/// Dark and light modules. None where the address is too long.
fn matrix(address: &str) -> Option<QRCode> {
    // M restores 15 % of what is lost; more would make modules smaller, which cheap printers blur.
    let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
    (code.size <= MOST).then_some(code)
}

/// Modules on a side, and dark rectangles as column, row, width, height: as few as runs of a row that go on
/// below make.
fn drawn(code: &QRCode) -> String {
    let mut done: Vec<[usize; 4]> = Vec::new();
    for (y, row) in code.data.chunks(code.size).take(code.size).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a.value() == b.value()) {
            let width = run.len();
            if run.iter().all(|module| module.value()) {
                let above = done
                    .iter_mut()
                    .find(|[left, top, wide, high]| (*left, *wide, *top + *high) == (x, width, y));
                match above {
                    Some([_, _, _, high]) => *high += 1,
                    None => done.push([x, y, width, 1]),
                }
            }
            x += width;
        }
    }
    let dark: String = done
        .iter()
        .map(|[x, y, width, height]| format!("({x},{y},{width},{height}),"))
        .collect();
    format!("(size:{},dark:({dark}))", code.size)
}

/// An address in pieces between which a line may end, as a person would end it: after a stroke, before a
/// point or a hyphen, so that none of them looks like the end of a sentence or of a divided word. What is
/// longer than a narrow line is cut anyhow.
fn pieces(address: &str) -> Vec<&str> {
    const LONGEST: usize = 20;
    let mut pieces = Vec::new();
    let (mut start, mut count, mut before) = (0, 0, ' ');
    for (at, character) in address.char_indices() {
        let ends = before == '/' || matches!(character, '.' | '-' | '?' | '#' | '&' | '=');
        if count > 0 && (ends && character != '/' || count >= LONGEST) {
            pieces.extend(address.get(start..at));
            (start, count) = (at, 0);
        }
        count += 1;
        before = character;
    }
    pieces.extend(address.get(start..).filter(|last| !last.is_empty()));
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a telephone reads: eight pixels for each module, and the light ones around.
    fn read(code: &QRCode) -> Option<String> {
        const SCALE: usize = 8;
        let side = (code.size + 8) * SCALE;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            let module = |at: usize| (at / SCALE).checked_sub(4).filter(|at| *at < code.size);
            match (module(x), module(y)) {
                (Some(x), Some(y)) if code.data[y * code.size + x].value() => 0,
                _ => 255,
            }
        });
        let grid = image.detect_grids().into_iter().next()?;
        grid.decode().ok().map(|(_, text)| text)
    }

    #[test]
    fn rectangles_cover_every_dark_module_once_and_no_light_one() {
        let code = matrix("https://guide.example/ko/part-4/index.html").unwrap();
        let text = drawn(&code);
        let (_, dark) = text.split_once("dark:(").unwrap();
        let mut covered = vec![0; code.size * code.size];
        for rectangle in dark.split("),").filter(|r| r.starts_with('(')) {
            let numbers: Vec<usize> = rectangle[1..]
                .split(',')
                .map(|n| n.parse().unwrap())
                .collect();
            for y in numbers[1]..numbers[1] + numbers[3] {
                for x in numbers[0]..numbers[0] + numbers[2] {
                    covered[y * code.size + x] += 1;
                }
            }
        }
        let dark: Vec<i32> = code.data[..code.size * code.size]
            .iter()
            .map(|module| i32::from(module.value()))
            .collect();
        assert_eq!(covered, dark);
    }

    #[test]
    fn what_does_not_fit_has_no_code() {
        assert!(matrix(&"a".repeat(MOST_BYTES)).is_some());
        assert!(matrix(&"a".repeat(MOST_BYTES + 1)).is_none());
        assert!(matrix(&"a".repeat(100_000)).is_none());
    }

    #[test]
    fn addresses_end_lines_where_people_would_end_them() {
        assert_eq!(
            pieces("guide.example.org/zh-hans/part-1/steps.html"),
            [
                "guide", ".example", ".org/", "zh", "-hans/", "part", "-1/", "steps", ".html"
            ]
        );
        assert!(pieces("").is_empty());
    }

    proptest! {
        #[test]
        fn an_address_keeps_every_character(address in any::<String>()) {
            let pieces = pieces(&address);
            prop_assert_eq!(pieces.concat(), address.as_str());
            prop_assert!(pieces.iter().all(|p| (1..=20).contains(&p.chars().count())));
        }

        #[test]
        fn every_address_is_read_again(path in "[!-~]{1,180}") {
            let address = format!("https://{path}");
            let code = matrix(&address).unwrap();
            prop_assert_eq!(read(&code), Some(address));
        }
    }
}
