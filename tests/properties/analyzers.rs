//! Analyzers: any text is cut, however it is written, and a query finds the text that it was taken
//! from and every other way to type the same.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use monarch::search::analyzer::{Analyzer, Group, Token, traditional};
use monarch::source::record::AnalyzerId;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::cases;

/// Characters that the rules speak of, in the mixtures that nobody expects.
fn written() -> impl Strategy<Value = String> {
    let letters = prop_oneof![
        select("abcdeilnorstuyABEILNY'’ 's  ".chars().collect::<Vec<_>>()),
        select("0123456789-.,()/:+ –１２".chars().collect::<Vec<_>>()),
        select(
            "性工作者的權利發髮后後法 々〇𠮷"
                .chars()
                .collect::<Vec<_>>()
        ),
        select(
            "경찰은이에서는법으로를 성노동자가ㄱㄴ한"
                .chars()
                .collect::<Vec<_>>()
        ),
        select("กขงเแำํ้่ิีๆฯ๙ ".chars().collect::<Vec<_>>()),
        select(
            "ăâđêôơưàảãạứộỷÀĐ\u{300}\u{301}\u{323}\u{302}"
                .chars()
                .collect::<Vec<_>>()
        ),
        select("السشرطةىيكأإآٱؤئًّـ٩".chars().collect::<Vec<_>>()),
        select(
            "\u{ad}\u{200b}\u{200d}\u{feff}\u{fe0f}ßﬁΣςσŐǅ\u{345}ﾊﾟ½㈱"
                .chars()
                .collect::<Vec<_>>()
        ),
        any::<char>(),
    ];
    vec(letters, 0..24).prop_map(|letters| letters.into_iter().collect())
}

fn analyzer() -> impl Strategy<Value = Analyzer> {
    select(AnalyzerId::ALL.to_vec()).prop_map(Analyzer::new)
}

/// Tokens without the places in bytes, which differ where the bytes do.
fn placeless(tokens: Vec<Token>) -> Vec<(String, u32)> {
    tokens.into_iter().map(|t| (t.text, t.position)).collect()
}

fn nfd(text: &str) -> String {
    DecomposingNormalizerBorrowed::new_nfd()
        .normalize(text)
        .into_owned()
}

fn nfc(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc()
        .normalize(text)
        .into_owned()
}

fn full_width(text: &str) -> String {
    let wide = |c: char| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c),
        ' ' => '\u{3000}',
        _ => c,
    };
    text.chars().map(wide).collect()
}

/// Both sides are the same for two ways to write a text.
fn same(analyzer: Analyzer, one: &str, other: &str) -> Result<(), TestCaseError> {
    let cut = |text| (placeless(analyzer.tokens(text)), analyzer.query(text));
    prop_assert_eq!(
        cut(one),
        cut(other),
        "{} {:?} {:?}",
        analyzer.id(),
        one,
        other
    );
    Ok(())
}

/// Whether an index that holds only `text` has something for every group.
fn finds(analyzer: Analyzer, text: &str, query: &[Group]) -> bool {
    let tokens = analyzer.tokens(text);
    query.iter().all(|group| {
        let mut alternatives = group.alternatives.iter();
        alternatives.any(|a| tokens.iter().any(|t| t.text == a.token))
    })
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_text_is_cut_at_places_that_it_has(analyzer in analyzer(), text in written()) {
        let tokens = analyzer.tokens(&text);
        for token in &tokens {
            prop_assert!(!token.text.is_empty());
            prop_assert!(text.get(token.span.clone()).is_some_and(|part| !part.is_empty()), "{token:?}");
        }
        let query = analyzer.query(&text);
        prop_assert!(query.is_sorted_by_key(|group| group.position));
        for group in &query {
            // Small words of a language count half.
            prop_assert!(group.alternatives.first().is_some_and(|a| [1.0, 0.5].contains(&a.weight)));
            prop_assert!(group.alternatives.is_sorted_by(|a, b| a.weight >= b.weight));
        }
        prop_assert_eq!(query.is_empty(), tokens.is_empty());
        analyzer.stems([text.as_str()]);
    }

    #[test]
    fn a_text_is_found_by_itself(analyzer in analyzer(), text in written()) {
        prop_assert!(finds(analyzer, &text, &analyzer.query(&text)), "{} {text:?}", analyzer.id());
    }

    #[test]
    fn a_token_stands_where_its_text_is_again(analyzer in analyzer(), text in written()) {
        // What excerpts rest on: the marked part, cut alone, has the token.
        for token in analyzer.tokens(&text) {
            let part = analyzer.tokens(&text[token.span.clone()]);
            prop_assert!(part.iter().any(|t| t.text == token.text), "{} {token:?} {part:?}", analyzer.id());
        }
    }

    #[test]
    fn composition_does_not_matter(analyzer in analyzer(), text in written()) {
        same(analyzer, &nfc(&text), &nfd(&text))?;
        same(analyzer, &text, &nfd(&text))?;
    }

    #[test]
    fn case_does_not_matter(analyzer in analyzer(), text in written()) {
        // Except for the Greek iota below a letter: in upper case it is a letter of its own, and then
        // no mark any more that could change places with another.
        let text = text.replace('\u{345}', "");
        same(analyzer, &text, &text.to_uppercase())?;
        same(analyzer, &text, &text.to_lowercase())?;
    }

    #[test]
    fn width_does_not_matter(analyzer in analyzer(), text in "[a-zA-Z0-9 .'()-]{0,16}") {
        same(analyzer, &text, &full_width(&text))?;
    }

    #[test]
    fn what_is_not_seen_does_not_matter(analyzer in analyzer(), text in written(), at in any::<prop::sample::Index>()) {
        let mut ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        ends.push(text.len());
        let (before, after) = text.split_at(ends[at.index(ends.len())]);
        same(analyzer, &text, &format!("{before}\u{ad}{after}"))?;
        same(analyzer, &text, &format!("{before}\u{200b}{after}"))?;
    }

    #[test]
    fn curly_and_straight_apostrophes_are_one(analyzer in analyzer(), text in "[a-z']{0,12}") {
        same(analyzer, &text, &text.replace('\'', "’"))?;
    }

    #[test]
    fn either_chinese_script_finds_the_other(analyzer in analyzer(), pairs in vec(select(traditional().collect::<Vec<_>>()), 1..8)) {
        let (one, other): (String, String) = pairs.into_iter().unzip();
        same(analyzer, &one, &other)?;
    }

    #[test]
    fn thai_needs_no_spaces(analyzer in analyzer(), words in vec("[ก-ฮเ-ไ][ก-ฮะ-ูเ-์]{0,5}", 1..5)) {
        same(analyzer, &words.join(" "), &words.concat())?;
    }

    #[test]
    fn telephone_numbers_need_no_separators(
        analyzer in analyzer(),
        digits in "[2-9][0-9]{9}",
        one in any::<bool>(),
        separators in vec(select(vec!["", "-", ".", " ", "–", " (", ") "]), 3),
    ) {
        let (area, rest) = digits.split_at(3);
        let (exchange, line) = rest.split_at(3);
        let typed = format!(
            "{}{}{area}{}{exchange}{}{line}",
            if one { "+1" } else { "" }, separators[0], separators[1], separators[2],
        );
        let page = format!("Call 1-{area}-{exchange}-{line}, or 911.");
        prop_assert_eq!(analyzer.query(&typed), analyzer.query(&digits), "{}", typed);
        prop_assert!(finds(analyzer, &page, &analyzer.query(&typed)));
    }

    #[test]
    fn vietnamese_without_marks_asks_for_the_same_syllables(text in "[a-zăâđêôơưàảãạứộỷý ]{0,24}") {
        let analyzer = Analyzer::new(AnalyzerId::ViSyllables);
        let bare: String = nfd(&text).replace('đ', "d").chars().filter(|c| c.is_ascii()).collect();
        let folded = |text: &str| -> Vec<_> {
            let groups = analyzer.query(text);
            groups.into_iter().map(|group| group.alternatives.last().map(|a| a.token.clone())).collect()
        };
        prop_assert_eq!(folded(&text), folded(&bare));
        prop_assert!(finds(analyzer, &text, &analyzer.query(&bare)));
    }

    #[test]
    fn korean_is_found_with_any_particle(stem in "[가-힣]{2,5}", particle in select(vec!["은/는", "이/가", "을/를", "과/와", "의", "에서", "에게는", "으로/로", "부터", "까지도"])) {
        let analyzer = Analyzer::new(AnalyzerId::KoParticles);
        let last = stem.chars().last().map_or(0, |c| (u32::from(c) - 0xac00) % 28);
        let particle = match particle.split_once('/') {
            // 으로 loses its vowel after ㄹ too.
            Some(("으로", open)) if last == 8 => open,
            Some((consonant, _)) if last > 0 => consonant,
            Some((_, vowel)) => vowel,
            None => particle,
        };
        let word = format!("{stem}{particle}");
        prop_assert!(finds(analyzer, &word, &analyzer.query(&stem)), "{word}");
        prop_assert!(finds(analyzer, &stem, &analyzer.query(&word)), "{word}");
    }
}
