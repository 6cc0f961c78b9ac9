//! Promise “search”: what is there can be found, in the finder and by the browser's own search.

use crate::breach::{Copy, FINDER, WHO, assert_codes, see_caught, show};

const PRINT: &str = "en/part-4/print.html";

#[test]
fn the_finder_lists_what_has_text_of_its_own_and_nothing_else() {
    see_caught! {
        // What is missing is named, and the page is the place.
        in FINDER, r#"<li><a href="../part-4/who.html#who">我们指谁</a></li>"# => "", "finder-passage" at "";
        in FINDER, "who.html#who\"" => "who.html#help\"", "finder-passage" at r#"href="../part-4/who.html#help"#;
        in FINDER, "who.html#who\"" => "court.html#court\"", "finder-passage" at r#"href="../part-4/court.html"#;
        in FINDER, "who.html#who\"" => "who.html\"", "finder-passage" at r#"href="../part-4/who.html""#;
        in FINDER, "<ul>" => r#"<ul><li><a href="../part-4/who.html#meaning">again</a></li>"#, "finder-passage" at r#"href="../part-4/who.html#meaning:~"#;
        in FINDER, "../part-4/who.html#who" => "../../en/part-4/who.html#who", "finder-passage" at r#"href="../../en"#;
    }
    // Beside the list a link is a link.
    let copy = Copy::of_the_good_folder();
    copy.replace(
        FINDER,
        "<div class=\"found\">",
        "<p><a href=\"../part-4/court.html#court\">court</a></p><div class=\"found\">",
    );
    assert_codes(&copy.verify(), &[]);
    // A translation that is withdrawn leaves the finder.
    let copy = Copy::of_the_good_folder();
    let facts = copy.read("edition.json");
    let withdrawn = facts.replace(
        "\"part-4#meaning\": \"machine unchecked zh-Hans\"",
        "\"part-4#meaning\": \"draft unchecked en\"",
    );
    assert_ne!(facts, withdrawn);
    copy.write("edition.json", withdrawn);
    let report = copy.verify();
    let caught = |code| report.diagnostics.iter().any(|d| d.code == code);
    assert!(caught("finder-passage"), "{}", show(&report));
}

#[test]
fn a_text_fragment_has_an_id_before_it() {
    see_caught! {
        in FINDER, "#meaning:~:text" => "#:~:text", "fragment-alone" at r#"href="../part-4/who.html#:~:"#;
        in FINDER, "#meaning:~:text" => ":~:text", "fragment-alone" at r#"href="../part-4/who.html:~:"#;
        in WHO, r##"href="#help""## => r##"href="#:~:text=a""##, "fragment-alone" at r##"href="#:~:"##;
        in FINDER, "#meaning:~:text" => "#gone:~:text", "dead-fragment" at r#"href="../part-4/who.html#gone"#;
    }
}

#[test]
fn nothing_on_the_page_of_a_whole_guide_is_hidden_from_the_browsers_search() {
    let text = "<p>Everything";
    see_caught! {
        in PRINT, text => "<details><summary>More</summary></details><p>Everything", "hidden-text" at "<details";
        in PRINT, text => "<p hidden>Everything", "hidden-text" at "<p hidden";
        in PRINT, text => "<p hidden=until-found>Everything", "hidden-text" at "<p hidden";
        in PRINT, text => "<p><ruby>law<rt>loh</rt></ruby> Everything", "hidden-text" at "<ruby";
        in PRINT, text => "<p>Every&shy;thing", "hidden-text" at "<p>Every";
        in PRINT, text => "<p>Every\u{AD}thing", "hidden-text" at "<p>Every";
    }
    // What is open is found, and other pages may fold their contents away.
    let copy = Copy::of_the_good_folder();
    copy.replace(
        PRINT,
        text,
        "<details open><summary>More</summary></details><p>Everything",
    );
    copy.replace(
        WHO,
        "<p>Adults",
        "<details><summary>More</summary></details><p>Adults",
    );
    assert_codes(&copy.verify(), &[]);
}
