//! What whoever hands a copy on has added, on paper: their name and logo on the first page, their contacts in a
//! list of their own at the end. In: a series with its overlay. Out: code for the templates. Never stands
//! inside a section, and never on cards or on sheets for workers, to whom nobody hands a name.

use crate::edition::standing::{Standing, Told};
use crate::plan::{Download, Format};
use crate::series::{RecordList, Series};
use crate::source::interface::FluentValue;
use crate::source::record::Audience;

use super::data::for_head;
use super::writer::Writer;
use super::writer::literal::literal;

/// Points of paper for a CSS pixel, in which logos are measured.
const PIXEL: f64 = 0.75;

/// The logo as a file that templates can show.
pub fn picture(series: &Series) -> Option<(String, Vec<u8>)> {
    let logo = series.partner.as_ref()?.logo.as_ref()?;
    Some((path(logo.extension), logo.bytes.clone()))
}

fn path(extension: &str) -> String {
    format!("/logo.{extension}")
}

/// Whether a paper may not lead to anybody, by name or by an address: cards, and sheets for workers.
pub fn is_nameless(series: &Series, paper: &Download) -> bool {
    match paper.format {
        Format::Cards => true,
        Format::Brochure => series.guides[paper.guide].audience == Audience::Worker,
        _ => false,
    }
}

/// Who hands the copy on, and their logo. As on the website, guides that are to be discreet name nobody.
pub fn sign(writer: &mut Writer<'_>, paper: &Download) -> String {
    let series = writer.series;
    let silent = series.guides[paper.guide].discreet || writer.nameless;
    let Some(partner) = series.partner.as_ref().filter(|_| !silent) else {
        return "none".to_owned();
    };
    writer.ink.at("the name of whoever hands the copy on");
    let words = said(writer, "shared-by", &partner.name);
    let words = writer.say(&words);
    let logo = match &partner.logo {
        None => "none".to_owned(),
        Some(logo) => {
            let (width, height) = logo.size;
            format!(
                "(path:{},alt:{},width:{}pt,height:{}pt)",
                literal(&path(logo.extension)),
                literal(&partner.name),
                f64::from(width) * PIXEL,
                f64::from(height) * PIXEL,
            )
        }
    };
    format!("(words:{words},logo:{logo})")
}

/// The contacts that were added, for the readers of a guide: a chapter that says at its head who wrote it.
pub fn contacts(writer: &mut Writer<'_>) -> String {
    let series = writer.series;
    let reader = writer.reader;
    let all = series.added_contacts(Some(writer.guide));
    let Some(partner) = series.partner.as_ref().filter(|_| !all.is_empty()) else {
        return String::new();
    };
    writer.ink.at("the list of contacts that were added");
    let shown = |record| series.shown_words(RecordList::Contacts, record, reader);
    let told: Vec<Told> = all
        .iter()
        .filter_map(|record| shown(record))
        .map(|shown| Told::from(&shown))
        .collect();
    let standing = Standing::without_law(&told);
    let title = said(writer, "added-by", &partner.name);
    let head = literal(&for_head(&title));
    let title = writer.say(&title);
    let note = said(writer, "added-note", &partner.name);
    let note = writer.say(&note);
    let ids: Vec<_> = all.iter().map(|record| &record.id).collect();
    let list = writer.contact_list(&ids, standing);
    format!(
        "#chapter(\"list-added\",none,{head},{},{title})\n#notice({note})\n{list}#chapter-end()\n",
        reader.number()
    )
}

/// A sentence with the name in it, in the reader's language.
fn said(writer: &Writer<'_>, key: &str, name: &str) -> String {
    let name = [("name", FluentValue::from(name))];
    writer.interfaces[writer.reader].with(key, &name)
}

#[cfg(test)]
mod tests {
    use super::super::brochure;
    use super::super::guide::{Frame, document};
    use super::super::press::fonts::Fonts;
    use super::*;
    use crate::edition::sample::{EN, block, contact, id, interfaces, link, series, text_of};
    use crate::plan::download::downloads;
    use crate::plan::{Edition, Extent, Medium};
    use crate::series::tree::{BlockKind, Target};
    use crate::series::{GuideIndex, Handed, PageIndex, SectionIndex};
    use crate::source::record::{Hearer, MayShareWith};

    const NAME: &str = "Harbour";

    fn handed_on() -> Series {
        let mut series = series();
        series.config.site.base = Some("https://guide.example/".to_owned());
        let mut own = contact();
        own.id = id("front-desk");
        let mut city = contact();
        city.id = id("city-line");
        city.facts.may_share_with = MayShareWith::With(vec![Hearer::Police]);
        series.contacts.extend([own, city]);
        series.partner = Some(Handed {
            name: NAME.to_owned(),
            logo: None,
            colours: [None, None],
            contacts: vec![id("front-desk")],
            referrals: vec![id("city-line")],
        });
        series
    }

    /// The sources of every paper, with what it is.
    fn papers(series: &Series) -> Vec<(Download, String, String)> {
        sources(series, downloads(series, Medium::Web, &[Edition::Pdf]))
    }

    fn sources(series: &Series, papers: Vec<Download>) -> Vec<(Download, String, String)> {
        let interfaces = interfaces(series);
        let languages = &series.languages;
        let spoken = languages.map(|_, l| interfaces.of(&l.tag).unwrap());
        let fonts = Fonts {
            book: Default::default(),
            faces: Vec::new(),
        };
        let papers = papers.into_iter().map(|paper| {
            let made = match paper.format {
                Format::Brochure => brochure::document(series, &spoken, &fonts, &paper),
                _ => document(series, &spoken, &fonts, &paper, Frame::default()),
            };
            (paper, made.main, made.data)
        });
        papers.collect()
    }

    /// The text before, in and after the chapter of what was added.
    fn parts(main: &str) -> (String, String) {
        let start = "#chapter(\"list-added\"";
        let Some((before, rest)) = main.split_once(start) else {
            return (main.to_owned(), String::new());
        };
        let (added, after) = rest.split_once("#chapter-end()\n").unwrap();
        (format!("{before}{after}"), added.to_owned())
    }

    #[test]
    fn outside_the_places_of_a_partner_paper_is_the_series_word_for_word() {
        let mut plain = series();
        plain.config.site.base = Some("https://guide.example/".to_owned());
        let (plain, handed) = (papers(&plain), papers(&handed_on()));
        assert_eq!(plain.len(), handed.len());
        for ((paper, main, data), (same, added_main, added_data)) in plain.iter().zip(&handed) {
            assert_eq!(paper, same);
            let (rest, added) = parts(added_main);
            assert!(!added.contains("front-desk"), "{added}");
            assert_eq!(*main, rest, "{paper:?}");
            let (before, after) = added_data.split_once(",sign:").unwrap();
            let (sign, after) = after.split_once(",web:").unwrap();
            assert_eq!(
                *data,
                format!("{before},sign:none,web:{after}"),
                "{paper:?}"
            );

            let guide = &handed_on().guides[paper.guide];
            let whole = paper.extent == Extent::Whole;
            assert_eq!(added.contains("\"added-1\""), whole, "{paper:?}");
            let workers = guide.audience == Audience::Worker;
            let to_city = added.contains("\"added-2\"");
            assert_eq!(to_city, whole && !workers, "{paper:?}");
            assert_eq!(sign.contains(NAME), !guide.discreet, "{paper:?}: {sign}");
            // What programs read of a file names nobody.
            let (_, about) = before.split_once("metadata:").unwrap();
            let (about, _) = about.split_once("series:").unwrap();
            assert!(!about.contains(NAME), "{about}");
        }
    }

    #[test]
    fn papers_of_discreet_guides_call_contacts_by_their_short_names() {
        let mut series = handed_on();
        for contact in &mut series.contacts {
            for words in contact.words.values_mut().flatten() {
                words.short_name = Some("The line".to_owned());
            }
        }
        let mut seen = [0, 0];
        for (paper, main, _) in papers(&series) {
            let discreet = series.guides[paper.guide].discreet;
            let [short, name] = ["\"The line\"", "\"Legal Aid\""].map(|name| main.contains(name));
            assert!(!(if discreet { name } else { short }), "{paper:?}: {main}");
            seen[usize::from(discreet)] += usize::from(short || name);
        }
        assert!(seen[1] > 0, "{seen:?}");
    }

    #[test]
    fn sheets_for_workers_name_nobody_also_where_their_guide_is_open() {
        let mut series = handed_on();
        series.guides.values_mut().for_each(|g| g.discreet = false);
        series.config.site.report = Some("errors@harbour.example".to_owned());
        series.config.site.newest = Some("https://harbour.example/".to_owned());
        let left_out = series.contacts.remove(0);
        for guide in [GuideIndex::nth(0), GuideIndex::nth(1)] {
            let page = &mut series.guides[guide].pages[PageIndex::nth(0)];
            let card = vec![link(Target::Contact(left_out.id.clone()), "")];
            let other = vec![link(Target::Guide(id("handbook")), "elsewhere")];
            let blocks = [card, other].map(|inlines| block(BlockKind::Paragraph(inlines)));
            text_of(page, EN, SectionIndex::LEAD).blocks.extend(blocks);
        }
        series.left_out.contacts.push(left_out);
        let letters = downloads(&series, Medium::Web, &[Edition::Pdf]).into_iter();
        let letters = letters.filter(|p| p.format == Format::Letter && p.reader == EN);
        let letters: Vec<Download> = letters.filter(|p| p.guide < GuideIndex::nth(2)).collect();
        for (paper, main, data) in sources(&series, letters.clone()) {
            assert!(main.contains("Harbour left it out."), "{paper:?}: {main}");
            assert!(data.contains("This copy comes from Harbour."), "{paper:?}");
        }
        let sheets = letters.into_iter().map(|paper| Download {
            format: Format::Brochure,
            extent: Extent::Page(PageIndex::nth(0)),
            ..paper
        });
        for (paper, main, data) in sources(&series, sheets.collect()) {
            let workers = paper.guide == GuideIndex::nth(1);
            assert_eq!(main.contains("Harbour left it out."), !workers, "{main}");
            for trace in [NAME, "errors@harbour", "https://harbour"] {
                assert_eq!(data.contains(trace), !workers, "{trace}: {data}");
            }
            assert_eq!(main.contains("stamp:none"), workers, "{main}");
            let leads = main.contains("https://guide.example/en/handbook/");
            assert_eq!(leads, !workers, "{main}");
        }
    }

    #[test]
    fn the_address_is_that_of_the_same_guide_in_the_language_of_the_reader() {
        for (paper, _, data) in papers(&handed_on()) {
            let (_, web) = data.split_once(",web:").unwrap();
            if paper.guide == GuideIndex::nth(1) {
                assert!(web.starts_with("none"), "workers: {web}");
                continue;
            }
            let tag = ["en", "ko", "ar"][paper.reader.number()];
            let guide = ["help", "own", "handbook"][paper.guide.number()];
            let wanted = format!("target:\"https://guide.example/{tag}/{guide}/index.html\"");
            assert!(web.contains(&wanted), "{web}");
            let coded = web.contains("code:(size:");
            assert_eq!(coded, paper.format != Format::Phone, "{paper:?}");
        }
        for (paper, _, data) in papers(&series()) {
            assert!(data.contains(",web:none"), "no address: {paper:?}");
        }
    }
}
