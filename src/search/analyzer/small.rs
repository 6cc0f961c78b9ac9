//! Small words: what a question says around its subject, as in `how do I`, `可以 … 吗`, `나요`, `có … không`.
//! In: a term of a query. Out: whether it is one. They count less, and no passage has to hold them. The
//! index has them all, so that nothing that is typed is out of reach.
//!
//! The lists are of closed classes: articles, pronouns, prepositions, conjunctions, auxiliaries, words of
//! questions and what goes with them. Words that say no are not among them. Thai and Arabic have no list
//! yet: nobody has measured one.

use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use super::word;
use crate::source::record::AnalyzerId;

/// English, as it is typed.
const ENGLISH: &str = "a an the this that these those some any each every all both such other another \
    i me my mine myself you your yours yourself he him his she her hers it its we us our ours they them \
    their theirs someone somebody anyone anybody everyone something anything one ones \
    am is are was were be been being do does did done doing have has had having will would shall should \
    can could may might must gotta gonna wanna cant dont doesnt didnt im ive isnt wont let lets \
    what which who whom whose when where why how much many long often \
    to of in on at by for from with about into onto over under after before between during through up \
    down out off as than like and or but if then so because while until though whether \
    just only also too very really even still yet already here there now ever please \
    get gets got getting go goes going want wants need needs make makes take happens happen";

/// French, as it is typed; what elides is dropped before.
const FRENCH: &str = "le la les un une des du de au aux ce cet cette ces mon ma mes ton ta tes son sa ses \
    notre nos votre vos leur leurs je tu il elle on nous vous ils elles me te se lui moi toi eux y en \
    est sont suis es sommes etes etait etre ai as avons avez ont avait avoir fait faire peut peux puis \
    pouvez pouvons peuvent dois doit devez doivent vais va allez vont aller faut \
    qui que quoi quel quelle quels quelles quand ou comment pourquoi combien \
    a dans par pour sur sous avec vers chez entre apres avant pendant depuis et mais donc car si comme \
    plus tres aussi encore deja ici tout toute tous toutes";

/// Vietnamese syllables, with their marks, and without where that is no other word.
const VIETNAMESE: &str = "là và của cho có được thì mà ở với các những này đó kia ấy gì nào sao ai đâu bao \
    nhiêu lâu khi nếu để từ về trong ra vào đã đang sẽ rồi cũng rất hay hoặc tôi mình em anh chị bạn họ nó \
    chúng ta phải không chưa thế như bằng do vì nên cần muốn biết bị một mấy cái nữa vẫn còn \
    khong duoc cua thi nhung nay gi nao";

/// Korean: the pairs of syllables, and the single ones, that endings, pronouns and questions are made of.
const KOREAN: &str = "나요 까요 가요 어요 아요 해요 세요 네요 는지 은지 니까 습니 입니 합니 됩니 니다 있나 있어 있는 \
    있을 하나 하는 하면 하고 하려 해도 해서 되나 되면 되는 될까 할까 할지 인가 는데 어디 어떻 떻게 누구 누가 언제 \
    무엇 무슨 뭐가 얼마 마나 어떤 제가 저는 저를 내가 나는 나를 우리 그리 그런 이런 이거 그거 수 것 거 게 제 내 저 \
    나 왜 뭐 좀 때";

/// Chinese characters, as the analyzers fold them; those of Cantonese last. What holds one is small.
const CHINESE: &str = "的了吗呢吧啊呀么嘛我你您他她它们咱是在有和与或也都还又很太什怎哪谁几多少可以能会要想应该得着\
    把给让从到为因所但如果这那些个请问嘅咗咩嘢系喺唔佢哋咁乜啲俾畀啦";

static LISTS: LazyLock<[HashSet<String>; 7]> =
    LazyLock::new(|| AnalyzerId::ALL.map(|id| list(id).into_iter().collect()));

/// The small words of an analyzer, as terms of its index; for Chinese, characters.
pub(super) fn list(id: AnalyzerId) -> BTreeSet<String> {
    let terms = |list: &str| -> BTreeSet<String> {
        let typed = list.split_whitespace();
        // The closest form is the one that is asked for as typed.
        let closest = typed.filter_map(|word| word::forms(id, word).into_iter().next());
        closest.map(|(term, _)| term).collect()
    };
    match id {
        AnalyzerId::EnSnowball => terms(ENGLISH),
        AnalyzerId::FrSnowball => terms(FRENCH),
        AnalyzerId::ViSyllables => terms(VIETNAMESE),
        AnalyzerId::KoParticles => terms(KOREAN),
        AnalyzerId::ZhBigram => CHINESE.chars().map(String::from).collect(),
        AnalyzerId::ThTrigrams | AnalyzerId::ArSnowball => BTreeSet::new(),
    }
}

/// Whether a term of a query is small: it is on the list, or a character of Chinese in it is.
pub(super) fn is_small(id: AnalyzerId, term: &str) -> bool {
    let at = AnalyzerId::ALL.iter().position(|known| *known == id);
    let Some(list) = at.and_then(|at| LISTS.get(at)) else {
        return false;
    };
    match id {
        AnalyzerId::ZhBigram => {
            let mut bytes = [0; 4];
            term.chars()
                .any(|c| list.contains(&*c.encode_utf8(&mut bytes)))
        }
        _ => list.contains(term),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::analyzer::Analyzer;

    #[test]
    fn every_small_word_counts_less_when_it_is_typed() {
        let typed = [
            (AnalyzerId::EnSnowball, ENGLISH),
            (AnalyzerId::FrSnowball, FRENCH),
            (AnalyzerId::ViSyllables, VIETNAMESE),
            (AnalyzerId::KoParticles, KOREAN),
        ];
        for (id, list) in typed {
            for word in list.split_whitespace() {
                let groups = Analyzer::new(id).query(word);
                let weights = groups.iter().flat_map(|g| &g.alternatives);
                let light = weights.map(|a| a.weight).all(|weight| weight < 1.0);
                assert!(light, "{word}: {groups:?}");
            }
        }
        let chinese = Analyzer::new(AnalyzerId::ZhBigram);
        for c in CHINESE.chars() {
            let groups = chinese.query(&format!("警{c}"));
            assert_eq!(groups[0].alternatives[0].weight, 0.5, "{c}");
        }
        assert_eq!(chinese.query("警察")[0].alternatives[0].weight, 1.0);
    }
}
