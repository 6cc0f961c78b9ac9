//! Booklets, and files for print shops: half-letter pages placed on sheets. In: a download that was
//! planned. Out: the files that were made of it: a guide that is too long for one booklet comes in volumes.
//! How many that are is known when pages are set. Never sets a page itself.

use crate::diagnostic::Diagnostic;
use crate::plan::{Download, Volume, chapters};
use crate::series::Series;
use crate::source::record::Language;

use super::imposition::{MOST_PAGES, Side, saddle_stitch};
use super::placed::{About, INCH, Sheet, Trim, placed};
use super::volume::divided;
use crate::edition::pdf::cover::metadata;
use crate::edition::pdf::data::BLEED;
use crate::edition::pdf::guide::Frame;
use crate::edition::pdf::workshop::{Fault, Kind, Laid, Made, Workshop, ident};

/// Half of a Letter sheet.
const WIDTH: f32 = 5.5 * INCH;
const HEIGHT: f32 = 8.5 * INCH;

/// Room around a page for its crop marks.
const AROUND: f32 = 0.5 * INCH;

/// The booklet of a guide, or those of its volumes.
pub fn booklets(workshop: &Workshop<'_>, whole: Download) -> Result<Vec<Made>, Fault> {
    let laid = workshop.lay(&whole, Frame::default())?;
    if laid.count() <= MOST_PAGES {
        return Ok(vec![folded(workshop, whole, &laid)?]);
    }
    let chapters = chapters(workshop.series, whole.guide).len();
    // Laws and contacts stand after the chapters: each volume has those that it refers to.
    let starts = laid.starts();
    let lengths: Vec<usize> = starts.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let lengths = lengths.get(..chapters).unwrap_or(&lengths);
    for count in laid.count().div_ceil(MOST_PAGES)..=chapters {
        let Some(runs) = divided(lengths, count) else {
            break;
        };
        let volumes: Vec<Volume> = runs
            .into_iter()
            .enumerate()
            .map(|(index, run)| Volume {
                number: index + 1,
                of: count,
                first: run.start,
                end: run.end,
            })
            .collect();
        if let Some(made) = bound(workshop, &whole, &volumes)? {
            return Ok(made);
        }
    }
    Err(too_long(workshop.series, &whole, lengths).into())
}

/// The booklets of these volumes. None where one of them has too many pages.
fn bound(
    workshop: &Workshop<'_>,
    whole: &Download,
    volumes: &[Volume],
) -> Result<Option<Vec<Made>>, Fault> {
    let frame = Frame {
        volumes,
        ..Frame::default()
    };
    let mut all = Vec::new();
    for number in volumes {
        let paper = whole.volume(workshop.series, *number);
        let laid = workshop.lay(&paper, frame)?;
        if laid.count() > MOST_PAGES {
            return Ok(None);
        }
        all.push((paper, laid));
    }
    let all = all.into_iter();
    let made = all.map(|(paper, laid)| folded(workshop, paper, &laid));
    made.collect::<Result<_, _>>().map(Some)
}

/// Pages in the order in which they are folded.
fn folded(workshop: &Workshop<'_>, paper: Download, laid: &Laid<'_>) -> Result<Made, Fault> {
    let series = workshop.series;
    let right_to_left = series.languages[paper.reader].dir.is_right_to_left();
    let sides = saddle_stitch(laid.count(), right_to_left);
    let sheets: Vec<Sheet> = sides.into_iter().map(side).collect();
    on_sheets(workshop, paper, laid, &sheets, true)
}

fn side(side: Side) -> Sheet {
    let left = side.left.map(|page| (page, 0.0, 0.0));
    let right = side.right.map(|page| (page, WIDTH, 0.0));
    Sheet {
        width: 2.0 * WIDTH,
        height: HEIGHT,
        pages: left.into_iter().chain(right).collect(),
        trim: None,
    }
}

/// Pages one by one, with marks that say where they are cut.
pub fn with_marks(workshop: &Workshop<'_>, paper: Download) -> Result<Made, Fault> {
    let laid = workshop.lay(&paper, Frame::default())?;
    let sheets: Vec<Sheet> = (0..laid.count())
        .map(|page| Sheet {
            width: WIDTH + 2.0 * AROUND,
            height: HEIGHT + 2.0 * AROUND,
            pages: vec![(page, AROUND - BLEED, AROUND - BLEED)],
            trim: Some(Trim {
                edge: AROUND,
                bleed: BLEED,
            }),
        })
        .collect();
    on_sheets(workshop, paper, &laid, &sheets, false)
}

fn on_sheets(
    workshop: &Workshop<'_>,
    paper: Download,
    laid: &Laid<'_>,
    sheets: &[Sheet],
    short_edge: bool,
) -> Result<Made, Fault> {
    let series = workshop.series;
    let (title, _) = metadata(series, workshop.interfaces[paper.reader], &paper);
    let about = About {
        title: &title,
        language: &tag(&series.languages[paper.reader]),
        date: series.config.as_of,
        ident: &ident(series, &paper.path),
        proof: paper.is_proof(),
        short_edge,
    };
    let pages = laid.export(series, Kind::Plain)?;
    let bytes = placed(pages, sheets, &about)?;
    Ok(Made {
        paper,
        bytes,
        typefaces: laid.typefaces(),
        pagination: None,
    })
}

/// A language with its region, as the linear files say it.
pub(super) fn tag(language: &Language) -> String {
    let main = language.tag.primary();
    match language.print.as_ref().and_then(|p| p.region.as_ref()) {
        Some(region) => format!("{main}-{region}"),
        None => main.to_owned(),
    }
}

fn too_long(series: &Series, whole: &Download, lengths: &[usize]) -> Diagnostic {
    let chapters = chapters(series, whole.guide);
    let longest = chapters
        .iter()
        .zip(lengths)
        .max_by_key(|(_, pages)| **pages);
    let guide = &series.guides[whole.guide].id;
    let language = &series.languages[whole.reader].tag;
    let (title, pages) = match longest {
        Some((at, pages)) => (
            &series.title(series.page(*at), whole.reader).0.title,
            *pages,
        ),
        None => return Diagnostic::error("long-chapter", format!("`{guide}` has no chapters")),
    };
    Diagnostic::error(
        "long-chapter",
        format!(
            "the booklet of `{guide}` in `{language}` cannot be divided: `{title}` takes {pages} pages, and with title, contents and lists a volume has more than the {MOST_PAGES} that can be folded"
        ),
    )
    .hint("make two pages of it")
}
