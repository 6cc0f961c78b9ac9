//! What the writer makes of blocks and inlines, in the small series of [`sample`].

use jiff::civil::date;

use crate::document::tree::{Alert, Alignment};
use crate::edition::sample::{self, AR, EN, KO, block, id, inline, link, note, paragraph, text};
use crate::series::tree::{BlockKind, InlineKind, Note};
use crate::source::interface::Interfaces;
use crate::source::record::RunBy;

use super::*;

/// Addresses that say what they are for; nothing leads to the section `help#nowhere`.
struct Named;

impl Links for Named {
    fn href(&self, target: &Target) -> Option<String> {
        match target {
            Target::External(address) => {
                crate::edition::address::may_leave(address).then(|| address.clone())
            }
            Target::Law(id) => Some(format!("laws.html#{id}")),
            Target::Contact(id) => Some(format!("contacts.html#{id}")),
            Target::Term(id) => Some(format!("glossary.html#{id}")),
            Target::Guide(id) => Some(format!("{id}/index.html")),
            Target::Section(address) if address.section.as_str() == "nowhere" => None,
            Target::Section(address) => Some(format!("#{}", address.section)),
        }
    }

    fn image(&self, path: &str) -> Option<String> {
        Some(format!("assets/{path}"))
    }

    fn guide(&self) -> Option<GuideIndex> {
        None
    }
}

/// Writes blocks in the language `written` for a reader of `reader`, after a change to the series.
fn write_in(
    change: impl Fn(&mut Series),
    (reader, written): (LanguageIndex, LanguageIndex),
    notes: &[Note],
    blocks: &[Block],
) -> String {
    let mut series = sample::series();
    change(&mut series);
    let interfaces: Interfaces = sample::interfaces(&series);
    let shared = Shared {
        series: &series,
        interfaces: series.languages.map(|_, l| interfaces.of(&l.tag).unwrap()),
        code: code::Coloured::default(),
        images: image::sizes(&series.images),
    };
    let writer = Writer::new(&shared, &Named, reader)
        .in_language(written)
        .section("here", notes);
    writer.blocks(blocks) + &writer.notes()
}

fn write(blocks: &[Block]) -> String {
    write_in(|_| {}, (EN, EN), &[], blocks)
}

fn sentence(inlines: Vec<Inline>) -> Block {
    block(BlockKind::Paragraph(inlines))
}

const HOSTILE: &str = "</p><script>alert('x')</script><img src=x onerror=\"y\">&amp;";

#[test]
fn hostile_text_stays_text_wherever_it_stands() {
    let image = inline(InlineKind::Image {
        path: "a.png".into(),
        alternative: HOSTILE.into(),
    });
    let code = block(BlockKind::Code {
        language: Some("\"><script>".into()),
        text: HOSTILE.into(),
    });
    let table = block(BlockKind::Table {
        alignments: vec![Alignment::None],
        head: vec![vec![text(HOSTILE)]],
        rows: vec![vec![vec![inline(InlineKind::Code(HOSTILE.into()))]]],
    });
    let away = link(
        Target::External(format!("https://x.example/{HOSTILE}")),
        HOSTILE,
    );
    let html = write(&[sentence(vec![text(HOSTILE), image, away]), code, table]);
    for tag in ["<script", "onerror=\"", "</p><", "alert('"] {
        assert!(
            !html.replace("</p><pre", "").contains(tag),
            "{tag} in {html}"
        );
    }
}

#[test]
fn addresses_that_run_something_are_no_links() {
    for address in [
        "javascript:alert(1)",
        "JavaScript:x",
        "data:text/html,x",
        "file:///etc",
        "x",
    ] {
        let html = write(&[sentence(vec![link(
            Target::External(address.into()),
            "words",
        )])]);
        assert_eq!(html, "<p>words</p>", "{address}");
    }
}

#[test]
fn links_out_of_the_folder_do_not_say_where_the_reader_was() {
    let html = write(&[sentence(vec![
        link(Target::External("https://x.example/".into()), "away"),
        link(Target::External("tel:911".into()), "911"),
        link(Target::Law(id("cc-213")), "the law"),
    ])]);
    assert_eq!(
        html,
        "<p><a href=\"https://x.example/\" rel=\"noreferrer\">away</a>\
         <a href=\"tel:911\">911</a><a href=\"laws.html#cc-213\">the law</a></p>"
    );
}

#[test]
fn what_an_edition_cannot_reach_keeps_its_words() {
    let nowhere = Target::Section(crate::source::name::SectionAddress {
        guide: id("help"),
        section: id("nowhere"),
    });
    assert_eq!(
        write(&[sentence(vec![link(nowhere, "words")])]),
        "<p>words</p>"
    );
}

#[test]
fn a_table_is_aligned_by_class_and_named_by_its_columns() {
    let cells = |names: [&str; 3]| names.map(|name| vec![text(name)]).to_vec();
    let html = write(&[block(BlockKind::Table {
        alignments: vec![Alignment::Start, Alignment::Center, Alignment::End],
        head: cells(["Do", "Say", "Why"]),
        rows: vec![cells(["a", "b", "c"])],
    })]);
    assert!(html.contains("tabindex=\"0\" role=\"group\" aria-label=\"Table: Do, Say, Why\""));
    assert!(html.contains("<th scope=\"col\" class=\"center\">Say</th>"));
    assert!(html.contains("<td class=\"end\">c</td>"));
    assert!(!html.contains("style"));
}

#[test]
fn an_empty_corner_makes_the_first_column_name_its_rows() {
    let html = write(&[block(BlockKind::Table {
        alignments: Vec::new(),
        head: vec![Vec::new(), vec![text("Cost")]],
        rows: vec![vec![vec![text("Lawyer")], vec![text("free")]]],
    })]);
    assert!(
        html.contains("<tr><td></td><th scope=\"col\">Cost</th></tr>"),
        "{html}"
    );
    assert!(
        html.contains("<th scope=\"row\">Lawyer</th><td>free</td>"),
        "{html}"
    );
}

#[test]
fn notes_stand_at_the_end_and_lead_back_to_each_reference() {
    let refer = |number| {
        inline(InlineKind::NoteReference {
            label: "here-1".into(),
            number,
        })
    };
    let html = write_in(
        |_| {},
        (EN, EN),
        &[note("here-1", "A note.", 2)],
        &[sentence(vec![text("x"), refer(1), text("y"), refer(2)])],
    );
    assert!(html.contains(
        "<a id=\"_r-here-1-2\" href=\"#_n-here-1\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a>"
    ));
    assert!(html.contains(
        "<ol class=\"notes\"><li id=\"_n-here-1\">A note. <a class=\"back\" href=\"#_r-here-1-1\""
    ));
    assert!(html.contains("href=\"#_r-here-1-2\""));
}

#[test]
fn a_reference_to_no_note_writes_nothing() {
    let reference = inline(InlineKind::NoteReference {
        label: "gone".into(),
        number: 1,
    });
    assert_eq!(write(&[sentence(vec![text("x"), reference])]), "<p>x</p>");
}

#[test]
fn records_without_words_are_called_by_their_names() {
    let html = write(&[sentence(vec![
        link(Target::Law(id("cc-213")), ""),
        link(Target::Term(id("zebra")), ""),
        link(Target::Guide(id("help")), ""),
        link(Target::Contact(id("legal-aid")), ""),
    ])]);
    assert_eq!(
        html,
        "<p><a href=\"laws.html#cc-213\">Stopping traffic</a>\
         <a href=\"glossary.html#zebra\">zebra</a>\
         <a href=\"help/index.html\">A guide to help</a>\
         <a href=\"contacts.html#legal-aid\">Legal Aid</a> \
         (<a href=\"tel:+18006688258\" class=\"phone\" dir=\"ltr\">1-800-668-8258</a>)</p>"
    );
}

#[test]
fn a_name_that_falls_back_says_its_language_and_one_inside_a_fallback_need_not() {
    let law = [sentence(vec![
        link(Target::Law(id("cc-213")), ""),
        text("!"),
    ])];
    let term = [sentence(vec![
        link(Target::Term(id("zebra")), ""),
        text("!"),
    ])];
    let unchanged = |_: &mut Series| {};
    assert!(write_in(unchanged, (KO, KO), &[], &law).contains(">교통 방해</a>"));
    assert!(
        write_in(unchanged, (KO, KO), &[], &term).contains(" lang=\"en\" dir=\"ltr\">zebra</a>")
    );
    // English text in a Korean page: the name stands in the sentence, so it is English too.
    assert!(write_in(unchanged, (KO, EN), &[], &law).contains("\">Stopping traffic</a>"));
}

#[test]
fn a_paragraph_that_is_only_a_contact_becomes_a_card() {
    let card = [sentence(vec![
        text(" "),
        link(Target::Contact(id("legal-aid")), ""),
    ])];
    let html = write(&card);
    assert!(html.starts_with("<div class=\"card\"><p class=\"card-name\"><a href=\"contacts.html#legal-aid\">Legal Aid</a></p>"), "{html}");
    for part in [
        "href=\"tel:+18006688258\"",
        "not checked",
        "href=\"mailto:help@legal.example\"",
        "<bdi lang=\"km\">ខ្មែរ</bdi>",
        "<dt>Run by</dt><dd>Ontario’s legal aid plan</dd>",
        "Dated 2013, read on November 21, 2026",
        "<p class=\"card-note\">Ask what applies now.</p>",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn a_card_whose_words_fall_back_has_its_facts_in_the_readers_language() {
    let card = [sentence(vec![link(Target::Contact(id("legal-aid")), "")])];
    let html = write_in(|_| {}, (AR, AR), &[], &card);
    assert!(
        html.starts_with("<div class=\"card\" lang=\"en\" dir=\"ltr\">"),
        "{html}"
    );
    assert!(
        html.contains("<dl class=\"facts\" lang=\"ar\" dir=\"rtl\">"),
        "{html}"
    );
    assert!(
        html.contains("<span lang=\"en\" dir=\"ltr\">Not known: ask when you call</span>"),
        "{html}"
    );
}

#[test]
fn a_number_is_checked_for_six_months_after_a_call() {
    let card = [sentence(vec![link(Target::Contact(id("legal-aid")), "")])];
    let called = |day| {
        let change = move |series: &mut Series| series.contacts[0].facts.called_on = Some(day);
        write_in(change, (EN, EN), &[], &card)
    };
    assert!(called(date(2026, 5, 22)).contains("called on May 22, 2026"));
    assert!(called(date(2026, 5, 21)).contains("not checked"));
    let emergency = |series: &mut Series| series.contacts[0].facts.run_by = RunBy::Emergency;
    assert!(!write_in(emergency, (EN, EN), &[], &card).contains("not checked"));
}

#[test]
fn an_alert_has_a_title_in_the_language_of_the_text() {
    let html = write(&[block(BlockKind::Quote {
        alert: Some(Alert::Warning),
        blocks: vec![paragraph("Look.")],
    })]);
    assert_eq!(
        html,
        "<aside class=\"alert alert-warning\" role=\"note\"><p class=\"alert-title\">Take care</p>\
         <p>Look.</p></aside>"
    );
}

#[test]
fn a_tight_list_has_no_paragraphs_and_a_loose_one_has() {
    let list = |tight| {
        write(&[block(BlockKind::List {
            start: Some(3),
            tight,
            items: vec![vec![paragraph("one")]],
        })])
    };
    assert_eq!(list(true), "<ol start=\"3\"><li>one</li></ol>");
    assert_eq!(list(false), "<ol start=\"3\"><li><p>one</p></li></ol>");
}

#[test]
fn an_image_keeps_its_place_while_it_loads() {
    let svg = b"<svg viewBox=\"0 0 40 30\"></svg>".to_vec();
    let change = move |series: &mut Series| {
        series.images.insert("a.svg".into(), svg.clone());
    };
    let image = inline(InlineKind::Image {
        path: "a.svg".into(),
        alternative: "A door".into(),
    });
    assert_eq!(
        write_in(change, (EN, EN), &[], &[sentence(vec![image])]),
        "<p><img src=\"assets/a.svg\" alt=\"A door\" width=\"40\" height=\"30\" loading=\"lazy\"/></p>"
    );
}

#[test]
fn english_titles_in_korean_text_say_that_they_are_english() {
    let title = |words: &str| {
        sentence(vec![
            inline(InlineKind::Emphasis(vec![text(words)])),
            text(" 보고서"),
        ])
    };
    let html = write_in(
        |_| {},
        (KO, KO),
        &[],
        &[title("Behind the rescue"), title("CBSA"), title("구출")],
    );
    assert!(
        html.contains("<p><em lang=\"en\" dir=\"ltr\">Behind the rescue</em> 보고서</p>"),
        "{html}"
    );
    assert!(
        html.contains("<p><em>CBSA</em> 보고서</p><p><em>구출</em>"),
        "{html}"
    );
    let whole = write_in(|_| {}, (KO, KO), &[], &[paragraph("Behind the rescue")]);
    assert_eq!(whole, "<p lang=\"en\" dir=\"ltr\">Behind the rescue</p>");
}
