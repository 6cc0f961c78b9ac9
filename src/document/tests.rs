use super::*;
use crate::source::file::SourceFile;
use crate::source::name::LanguageTag;
use tree::{BlockKind, Document, Inline, InlineKind};

fn read(text: &str, language: &str) -> (Document, Vec<crate::diagnostic::Diagnostic>) {
    let file = SourceFile::new("a.md", text);
    let (document, problems) = parse(&file, 0, &LanguageTag::new(language).unwrap());
    (document, problems.into_iter().collect())
}

/// The tree in a short form: `*strong*`, `/emphasis/`, code in backquotes, links as `<text>`.
fn shape(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match &inline.kind {
            InlineKind::Text(text) => text.clone(),
            InlineKind::Strong(c) => format!("⟦{}⟧", shape(c)),
            InlineKind::Emphasis(c) => format!("⟨{}⟩", shape(c)),
            InlineKind::Code(text) => format!("`{text}`"),
            InlineKind::Link { content, .. } => format!("<{}>", shape(content)),
            InlineKind::HardBreak => "↵".to_owned(),
            InlineKind::NoteReference { label, .. } => format!("[{label}]"),
            other => format!("{other:?}"),
        })
        .collect()
}

fn paragraph(text: &str, language: &str) -> String {
    let (document, problems) = read(text, language);
    assert!(problems.is_empty(), "{text}: {problems:?}");
    match &document.lead[0].kind {
        BlockKind::Paragraph(inlines) => shape(inlines),
        other => panic!("{other:?}"),
    }
}

#[test]
fn emphasis_beside_chinese_and_korean_text_is_what_its_author_meant() {
    for (language, markdown, expected) in [
        ("zh-Hans", "**保持沉默。**请", "⟦保持沉默。⟧请"),
        ("zh-Hans", "**「律师」**可", "⟦「律师」⟧可"),
        ("zh-Hans", "可**「律师」**可", "可⟦「律师」⟧可"),
        ("ko", "**변호사(무료)**를", "⟦변호사(무료)⟧를"),
        ("ko", "한국어 **주의(중요)**는", "한국어 ⟦주의(중요)⟧는"),
        ("ko", "이것은**(무료)**입니다", "이것은⟦(무료)⟧입니다"),
        ("zh-Hans", "**注意：**正文", "⟦注意：⟧正文"),
        ("zh-Hans", "*注意：*正文", "⟨注意：⟩正文"),
        ("zh-Hans", "***注意：***正文", "⟨⟦注意：⟧⟩正文"),
        (
            "zh-Hans",
            "**外面*里面。*外面。**后",
            "⟦外面⟨里面。⟩外面。⟧后",
        ),
        (
            "zh-Hans",
            "**一。**二**三。**四**五**",
            "⟦一。⟧二⟦三。⟧四⟦五⟧",
        ),
        (
            "zh-Hans",
            "他说**“我要律师。”**然后",
            "他说⟦“我要律师。”⟧然后",
        ),
        (
            "zh-Hans",
            "拨打**[法律援助](law:x)**。",
            "拨打⟦<法律援助>⟧。",
        ),
        ("zh-Hans", "[**重要。**请看](law:x)", "<⟦重要。⟧请看>"),
        (
            "zh-Hans",
            "`**保持。**请` 和 **保持。**请",
            "`**保持。**请` 和 ⟦保持。⟧请",
        ),
        ("zh-Hans", r"\*\*保持。\*\*请", "**保持。**请"),
        ("zh-Hans", r"\**保持。*请", "*⟨保持。⟩请"),
        (
            "zh-Hans",
            "5 * 3 * 2 是数学。*请*",
            "5 * 3 * 2 是数学。⟨请⟩",
        ),
        ("en", "**Stay calm.** Then", "⟦Stay calm.⟧ Then"),
        ("en", "a**\"b\"**c", "a**\"b\"**c"),
        ("vi", "**Giữ im lặng.** Xin", "⟦Giữ im lặng.⟧ Xin"),
        ("zh-Hant", "金額**＄100。**是", "金額⟦＄100。⟧是"),
        (
            "zh-Hant",
            "文\u{2060}字**保持。**請",
            "文\u{2060}字⟦保持。⟧請",
        ),
    ] {
        assert_eq!(paragraph(markdown, language), expected, "{markdown}");
    }
}

#[test]
fn emphasis_works_in_lists_tables_headings_and_definitions() {
    let text = "- **一。**二\n\n| **头。**部 | b |\n|---|---|\n| **体。**部 | c |\n\n**词。**语\n: **释。**义\n\n## **题。**目 {#a}\n\n> **引。**文\n";
    let (document, problems) = read(text, "zh-Hans");
    assert!(problems.is_empty(), "{problems:?}");
    let BlockKind::List { items, tight, .. } = &document.lead[0].kind else {
        panic!()
    };
    let BlockKind::Paragraph(item) = &items[0][0].kind else {
        panic!()
    };
    assert!(tight);
    assert_eq!(shape(item), "⟦一。⟧二");
    let BlockKind::Table { head, rows, .. } = &document.lead[1].kind else {
        panic!()
    };
    assert_eq!(
        (shape(&head[0]), shape(&rows[0][0])),
        ("⟦头。⟧部".into(), "⟦体。⟧部".into())
    );
    let BlockKind::Definitions(list) = &document.lead[2].kind else {
        panic!()
    };
    assert_eq!(shape(&list[0].term), "⟦词。⟧语");
    assert_eq!(shape(&document.sections[0].heading), "⟦题。⟧目");
    assert_eq!(document.sections[0].id.as_ref().unwrap().as_str(), "a");
}

#[test]
fn code_blocks_keep_their_asterisks() {
    let (document, _) = read("**一。**二\n\n```text\n**三。**四\n```\n", "zh-Hans");
    let BlockKind::Code { text, language } = &document.lead[1].kind else {
        panic!()
    };
    assert_eq!(
        (text.as_str(), language.as_deref()),
        ("**三。**四\n", Some("text"))
    );
}

#[test]
fn places_stay_right_behind_mended_emphasis() {
    let (_, problems) = read(
        "**保持沉默。**请 [x](javascript:y) **好。**吗 <b>x\n",
        "zh-Hans",
    );
    let places: Vec<_> = problems
        .iter()
        .map(|p| (p.code, p.place.as_ref().unwrap().column))
        .collect();
    assert_eq!(places, [("unsafe-link", 12), ("raw-html", 38)]);
}

#[test]
fn line_ends_are_settled_across_emphasis_and_links() {
    for (language, markdown, expected) in [
        ("zh-Hans", "请找\n律师。\n他会", "请找律师。他会"),
        ("zh-Hans", "**请找**\n律师", "⟦请找⟧律师"),
        ("zh-Hans", "请[找\n律师](law:x)\n吧", "请<找律师>吧"),
        ("zh-Hans", "请打\n911 电话", "请打 911 电话"),
        ("zh-Hans", "他说\n“好”", "他说“好”"),
        ("zh-Hans", "一\\\n二", "一↵二"),
        ("ko", "변호사를\n부르세요", "변호사를 부르세요"),
        ("ko", "**변호사를**\n부르세요", "⟦변호사를⟧ 부르세요"),
        ("en", "call a\nlawyer", "call a lawyer"),
        ("vi", "gọi\nluật sư", "gọi luật sư"),
        ("th", "ทนาย\nความ", "ทนาย ความ"),
        ("zh-Hant", "見\n[](law:x)\n一節", "見 <> 一節"),
    ] {
        assert_eq!(paragraph(markdown, language), expected, "{markdown}");
    }
}

#[test]
fn what_a_series_does_not_allow_is_refused_with_its_place() {
    for (markdown, code) in [
        ("<div>x</div>\n", "raw-html"),
        ("a <span>b</span>\n", "raw-html"),
        ("# Title\n", "heading-level"),
        ("## A {#a}\n\n#### B {#b}\n", "heading-level"),
        ("## A {#A b}\n", "bad-id"),
        ("## A {#a color=red}\n", "unknown-attribute"),
        ("## A {#a code=x}\n", "bad-code"),
        ("> ## A {#a}\n", "nested-heading"),
        ("![](a.png)\n", "no-alternative"),
        ("![a](https://example.org/a.png)\n", "remote-image"),
        ("[](a.md)\n", "empty-link"),
        ("a[^b]\n", "unknown-note"),
        ("a\n\n[^b]: c\n", "unused-note"),
        ("-\n- a\n", "empty-item"),
    ] {
        let (_, problems) = read(markdown, "en");
        assert!(
            problems.iter().any(|p| p.code == code && p.place.is_some()),
            "{markdown}: {problems:?}"
        );
    }
}

#[test]
fn comments_are_notes_to_translators_and_are_dropped() {
    let (document, problems) = read(
        "<!-- keep short -->\n\nText <!-- note --> here.\n\n<!-- a\n\nb -->\n",
        "en",
    );
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(document.lead.len(), 1);
}

#[test]
fn notes_go_to_the_section_that_refers_to_them() {
    let text = "Lead[^l].\n\n[^s]: In the section.\n[^l]: In the lead.\n\n## A {#a}\n\nOne[^s] and again[^s].\n";
    let (document, problems) = read(text, "en");
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(document.lead_notes[0].label, "l");
    let notes = &document.sections[0].notes;
    let labels: Vec<&str> = notes.iter().map(|note| note.label.as_str()).collect();
    assert_eq!(labels, ["s"]);
}

#[test]
fn deep_nesting_is_refused_and_not_a_crash() {
    for text in [
        ">".repeat(20_000) + " a",
        "- ".repeat(5_000) + "a",
        "[".repeat(20_000),
        "*a _b ".repeat(3_000),
    ] {
        let _ = read(&text, "en");
    }
    let (_, problems) = read(&(">".repeat(200) + " a"), "en");
    assert_eq!(
        problems
            .iter()
            .filter(|p| p.code == "nested-too-deeply")
            .count(),
        1
    );
}

proptest::proptest! {
    #[test]
    fn parsing_never_fails_whatever_the_text(text in "[*_`\\[\\]()#>|:~ \n\\-a保。「」가(){}!<]{0,80}") {
        let (document, problems) = read(&text, "zh-Hans");
        for problem in problems {
            proptest::prop_assert!(problem.place.is_some());
        }
        let tree = format!("{document:?}");
        let marked = tree.contains("2060");
        proptest::prop_assert!(!marked);
    }

    #[test]
    fn wrapping_chinese_lines_does_not_change_the_text(pieces in proptest::collection::vec("[一-龥，。]{1,6}", 1..6)) {
        let joined = paragraph(&pieces.concat(), "zh-Hans");
        proptest::prop_assert_eq!(paragraph(&pieces.join("\n"), "zh-Hans"), joined);
    }
}

fn normal(text: &str, language: &str) -> String {
    let (document, problems) = read(text, language);
    assert!(problems.is_empty(), "{problems:?}");
    canonical(&[], &[], &document.lead, &document.lead_notes)
}

#[test]
fn the_normal_form_ignores_what_readers_cannot_see() {
    for (language, one, other) in [
        ("en", "call a\nlawyer *now*", "call a lawyer _now_"),
        ("en", "- a\n- b\n", "* a\n* b\n"),
        ("en", "a <!-- note --> b", "a  b"),
        ("zh-Hans", "请找\n律师", "请找律师"),
        ("vi", "ti\u{1ebf}ng", "tie\u{302}\u{301}ng"),
        ("en", "a\r\nb", "a\nb"),
    ] {
        assert_eq!(normal(one, language), normal(other, language), "{one}");
    }
}

#[test]
fn the_normal_form_keeps_what_readers_see() {
    for (one, other) in [
        ("a **b**", "a b"),
        ("- a\n- b\n", "1. a\n2. b\n"),
        ("a [b](law:c)", "a [b](law:d)"),
        ("```\na  b\n```\n", "```\na b\n```\n"),
        ("> a", "> [!WARNING]\n> a"),
    ] {
        assert_ne!(normal(one, "en"), normal(other, "en"), "{one}");
    }
}

#[test]
fn a_walk_meets_everything_once_in_the_order_of_reading() {
    let text = "a *b* [c **d**](law:x)\n\n- e\n  - f\n\n> g\n\n| h | i |\n|---|---|\n| j | k |\n\nl\n: m\n\n  n\n\n```\no\n```\n\n---\n\np\n";
    let (document, problems) = read(text, "en");
    assert!(problems.is_empty(), "{problems:?}");
    let (mut words, mut open, mut most) = (Vec::new(), Vec::new(), 0);
    walk::walk(&document.lead, &mut |met| match met {
        walk::Visit::Block(block) => match &block.kind {
            BlockKind::Code { text, .. } => words.push(text.trim().to_owned()),
            BlockKind::Rule => words.push("-".to_owned()),
            _ => {}
        },
        walk::Visit::Words(inlines) => words.push(tree::plain_text(inlines)),
        walk::Visit::Begin(portion) => {
            open.push(portion);
            most = most.max(open.len());
        }
        walk::Visit::End(portion) => assert_eq!(open.pop(), Some(portion)),
    });
    assert_eq!(
        words.join(" "),
        "a b c d e f g h i j k l m n o - p",
        "{words:?}"
    );
    assert!(open.is_empty() && most == 2, "{open:?} {most}");
    let mut inlines = String::new();
    walk::walk_words(&document.lead, &mut |inline| {
        inlines.push(match inline.kind {
            InlineKind::Text(_) => 't',
            InlineKind::Emphasis(_) => 'e',
            InlineKind::Strong(_) => 's',
            InlineKind::Link { .. } => 'l',
            _ => '?',
        });
    });
    assert_eq!(inlines, "tettltstttttttttttt");
}
