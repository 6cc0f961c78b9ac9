//! Overlay: a joined series as an organisation hands it on. In: a series in which everything fits, and what
//! `partner.yaml` says. Out: the same series with fewer languages and guides, other addresses and more
//! contacts, or every reason why not. Never changes a text, a status, a date, a code or a credit: those are
//! taken over as they are, and there is nothing here that could write them.

use std::collections::BTreeSet;

use super::hash::content_hash;
use super::index::GuideIndex;
use super::load::places;
use super::model::{Absent, Guide, Handed, Page, PageRef, RecordState, SectionRef, Series, Status};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, nearest};
use crate::document::canonical_words;
use crate::source::budget::SINGLE_KIND;
use crate::source::indexed::{LanguageIndex, PerLanguage};
use crate::source::name::{Id, LanguageTag, SectionAddress};
use crate::source::partner::{Added, Partner};
use crate::source::record::{ContactWords, Record};

/// More contacts than these nobody can keep called, and no telephone loads in one page.
const MOST_ADDED: usize = 60;
/// What a contact may weigh on a page, in bytes, beyond the budget of the page.
const WEIGHT: u64 = 2048;

/// Lays the overlay of a partner over a series, with the source and those of the other languages of the copy
/// that are `wanted`. A series with problems is not to be used.
pub fn lay(
    series: &mut Series,
    partner: Partner,
    wanted: &dyn Fn(&LanguageTag) -> bool,
) -> Diagnostics {
    let problems = check(series, &partner);
    if problems.has_errors() {
        return problems;
    }
    let Partner {
        name,
        logo,
        light,
        dark,
        site,
        languages,
        guides,
        open,
        contacts,
        referrals,
        hide,
        ..
    } = partner;
    keep_languages(series, &languages, wanted);
    keep_guides(series, &guides);
    series.places = places(&series.home, &series.guides);
    if open {
        series.guides.values_mut().for_each(|g| g.discreet = false);
    }
    let addresses = &mut series.config.site;
    addresses.base_at = site.base_at.or(addresses.base_at.take());
    for (own, others) in [
        (&mut addresses.base, site.base),
        (&mut addresses.exit, site.exit),
        (&mut addresses.report, site.report),
        (&mut addresses.newest, site.newest),
    ] {
        *own = others.or(own.take());
    }
    for (id, _) in &hide {
        leave_out(series, id);
    }
    let ids = |all: &[Added]| all.iter().map(|added| added.id.clone()).collect();
    series.partner = Some(Handed {
        name,
        logo,
        colours: [light, dark].map(|colour| colour.map(|(colour, _)| colour)),
        contacts: ids(&contacts),
        referrals: ids(&referrals),
    });
    make_room(series, (contacts.len() + referrals.len()) as u64);
    for added in contacts.into_iter().chain(referrals) {
        add(series, added);
    }
    problems
}

/// Pages that list what was added may weigh more by as much, and by no more. A guide in one file has name and
/// logo inside, four bytes for three.
fn make_room(series: &mut Series, added: u64) {
    for kind in ["contacts", "print"].into_iter().filter(|_| added > 0) {
        series.config.budgets.widen(kind, added * WEIGHT);
    }
    let logo = series.partner.as_ref().and_then(|p| p.logo.as_ref());
    let logo = logo.map_or(0, |logo| logo.bytes.len() as u64).div_ceil(3) * 4;
    let sign = WEIGHT + logo;
    let more = sign + added * WEIGHT;
    series.config.budgets.widen(SINGLE_KIND, more);
}

/// Everything about an overlay that does not fit the series.
fn check(series: &Series, partner: &Partner) -> Diagnostics {
    let mut problems = Diagnostics::new();
    check_name(series, partner, &mut problems);
    check_languages(series, &partner.languages, &mut problems);
    let known: Vec<&str> = series.guides.values().map(|g| g.id.as_str()).collect();
    check_list("guide", &partner.guides, &known, &mut problems);
    check_hidden(series, &partner.hide, &mut problems);
    let mut all = partner.contacts.iter().chain(&partner.referrals);
    if let Some(one_more) = all.nth(MOST_ADDED) {
        let message = format!("a copy has room for {MOST_ADDED} contacts and referrals");
        problems.push(
            Diagnostic::error("too-many", message)
                .at(one_more.place.clone())
                .hint("keep those that you can call every six months"),
        );
    }
    let mut ids = BTreeSet::new();
    for added in partner.contacts.iter().chain(&partner.referrals) {
        let mut report = |code, message: String, hint: &str| {
            let problem = Diagnostic::error(code, message).at(added.place.clone());
            problems.push(problem.hint(hint));
        };
        let id = &added.id;
        if series.contacts.iter().any(|r| r.id == *id) {
            report(
                "locked-record",
                format!("`{id}` is a contact of the series, and stays as it is"),
                "take another id; a contact of the series can be left out with `hide`",
            );
        } else if !ids.insert(id) {
            let message = format!("`{id}` is there twice");
            report("repeated-id", message, "take another id");
        }
        check_words(series, added, &mut problems);
        check_call(series, added, &mut problems);
    }
    problems
}

/// The credits say of some people that they have no part in this text, and that it bears no logo of theirs.
fn check_name(series: &Series, partner: &Partner, problems: &mut Diagnostics) {
    let plain = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let credits = &series.config.credits;
    let named = credits.partners.iter().chain(&credits.authors);
    let named = named.chain(std::iter::once(&credits.funder));
    let own = plain(&partner.name);
    let is_credited = |name: &&String| {
        // “Butterfly” is credited as “Butterfly (Asian and Migrant …)”.
        let short = name.split('(').next().unwrap_or_default();
        let (short, whole) = (plain(short), plain(name));
        !own.is_empty() && (own == short || own == whole)
    };
    if let Some(name) = named.into_iter().find(is_credited) {
        let message = format!(
            "the credits say that {name} did not make, review or endorse this text and that it bears no logo of theirs"
        );
        problems.push(
            Diagnostic::error("credited-name", message)
                .at(partner.name_at.clone())
                .hint("whoever keeps the series changes the credits, together with them"),
        );
    }
}

fn check_languages(series: &Series, wanted: &[(LanguageTag, Place)], problems: &mut Diagnostics) {
    let known: Vec<&str> = series.languages.values().map(|l| l.tag.as_str()).collect();
    check_list("language", wanted, &known, problems);
    if let (Some((first, place)), Some(source)) = (wanted.first(), known.first())
        && first.as_str() != *source
    {
        problems.push(
            Diagnostic::error(
                "source-language",
                format!("the first language has to be `{source}`"),
            )
            .at(place.clone())
            .hint("what is not translated is shown in it"),
        );
    }
}

/// A list of names that the series has, each once.
fn check_list<Name: std::fmt::Display>(
    what: &str,
    wanted: &[(Name, Place)],
    known: &[&str],
    problems: &mut Diagnostics,
) {
    let mut seen = BTreeSet::new();
    for (name, place) in wanted {
        let name = name.to_string();
        let problem = if !known.contains(&name.as_str()) {
            let message = format!("the series has no {what} `{name}`");
            let problem = Diagnostic::error("unknown-choice", message);
            match nearest(&name, known.iter().copied()) {
                Some(near) => problem.hint(format!("did you mean `{near}`?")),
                None => problem.hint(format!("it has: {}", known.join(", "))),
            }
        } else if !seen.insert(name.clone()) {
            Diagnostic::error("repeated-choice", format!("`{name}` is listed twice"))
        } else {
            continue;
        };
        problems.push(problem.at(place.clone()));
    }
}

fn check_hidden(series: &Series, hidden: &[(Id, Place)], problems: &mut Diagnostics) {
    let known: Vec<&str> = series.contacts.iter().map(|r| r.id.as_str()).collect();
    for (id, place) in hidden {
        let is_law = series.laws.iter().any(|r| r.id == *id);
        let is_term = series.terms.values().any(|r| r.id == *id);
        let contact = series.contacts.iter().find(|r| r.id == *id);
        let message = match contact {
            None if is_law || is_term => {
                format!("`{id}` is no contact: laws and terms are the same in every copy")
            }
            Some(contact) if contact.facts.run_by == "emergency" => {
                format!("`{id}` stands in every copy: somebody may need it at once")
            }
            _ => continue,
        };
        problems.push(
            Diagnostic::error("locked-record", message)
                .at(place.clone())
                .hint("take it out of `hide`"),
        );
    }
    let others = |(id, _): &&(Id, Place)| {
        let known = known.contains(&id.as_str());
        let law = series.laws.iter().any(|r| r.id == *id);
        known || !law && !series.terms.values().any(|r| r.id == *id)
    };
    let contacts: Vec<_> = hidden.iter().filter(others).cloned().collect();
    check_list("contact", &contacts, &known, problems);
}

fn check_words(series: &Series, added: &Added, problems: &mut Diagnostics) {
    let known: Vec<&str> = series.languages.values().map(|l| l.tag.as_str()).collect();
    let tags: Vec<(LanguageTag, Place)> = added
        .words
        .iter()
        .map(|(tag, _, place)| (tag.clone(), place.clone()))
        .collect();
    check_list("language", &tags, &known, problems);
    let source = known.first().copied().unwrap_or_default();
    if !added.words.is_empty() && !tags.iter().any(|(tag, _)| tag.as_str() == source) {
        let message = format!("`{}` has no words in `{source}`", added.id);
        problems.push(
            Diagnostic::error("missing-words", message)
                .at(added.place.clone())
                .hint("they are shown to readers of every language that has none of its own"),
        );
    }
}

/// A number counts as called for six months: nobody has called it after the copy is old.
fn check_call(series: &Series, added: &Added, problems: &mut Diagnostics) {
    let Some(called) = added.facts.called_on else {
        return;
    };
    let old = series.config.newer_after;
    if called > old {
        let message = format!("`called_on` is {called}, and this edition is old after {old}");
        problems.push(
            Diagnostic::error("called-too-late", message)
                .at(added.called_at.clone())
                .hint("write the day on which somebody called, or build from a newer edition"),
        );
    }
}

/// Takes from a list by language only what is kept, in its order.
fn select<T>(all: &mut PerLanguage<T>, kept: &[LanguageIndex]) {
    let mut taken: PerLanguage<Option<T>> = std::mem::take(all).into_values().map(Some).collect();
    let chosen = kept
        .iter()
        .filter_map(|language| taken.get_mut(*language)?.take());
    *all = chosen.collect();
}

fn keep_languages(
    series: &mut Series,
    chosen: &[(LanguageTag, Place)],
    wanted: &dyn Fn(&LanguageTag) -> bool,
) {
    let position = |tag: &LanguageTag| series.languages.position(|l| l.tag == *tag);
    let mut kept: Vec<LanguageIndex> = match chosen.is_empty() {
        true => series.languages.indices().collect(),
        false => chosen.iter().filter_map(|(tag, _)| position(tag)).collect(),
    };
    kept.retain(|language| language.is_source() || wanted(&series.languages[*language].tag));
    select(&mut series.languages, &kept);
    select(&mut series.config.languages, &kept);
    select(&mut series.topic_names, &kept);
    select(&mut series.ledgers, &kept);
    for page in series.pages() {
        let page = page_mut(series, page);
        page.texts.keep(&kept);
        let sections = page.sections.values_mut();
        sections.for_each(|section| section.texts.keep(&kept));
    }
    fn words<'a, F: 'a, W: 'a>(
        records: impl IntoIterator<Item = &'a mut Record<F, W>>,
        kept: &[LanguageIndex],
    ) {
        for record in records {
            select(&mut record.words, kept);
            select(&mut record.words_at, kept);
        }
    }
    words(&mut series.laws, &kept);
    words(&mut series.contacts, &kept);
    words(series.terms.values_mut(), &kept);
    for states in series.record_states.values_mut() {
        select(states, &kept);
    }
}

fn page_mut(series: &mut Series, page: PageRef) -> &mut Page {
    match page {
        PageRef::Home => &mut series.home,
        PageRef::Intro(guide) => &mut series.guides[guide].intro,
        PageRef::Page(guide, index) => &mut series.guides[guide].pages[index],
    }
}

fn keep_guides(series: &mut Series, wanted: &[(Id, Place)]) {
    if wanted.is_empty() {
        return;
    }
    let kept = |id: &Id| wanted.iter().any(|(wanted, _)| wanted == id);
    for guide in series.guides.indices() {
        if !kept(&series.guides[guide].id) {
            remember(series, guide);
        }
    }
    let place = |id: &Id| wanted.iter().position(|(wanted, _)| wanted == id);
    series.guides.retain(|guide| kept(&guide.id));
    series.guides.sort_by_key(|guide| place(&guide.id));
    series.config.guides.retain(|guide| kept(&guide.id));
    series.config.guides.sort_by_key(|guide| place(&guide.id));
}

/// Keeps the codes and names of a guide that goes: texts refer to it.
fn remember(series: &mut Series, index: GuideIndex) {
    let Guide { id, pages, .. } = &series.guides[index];
    let id = id.clone();
    let all = pages.indices().map(|page| PageRef::Page(index, page));
    let languages = series.languages.indices();
    for page in std::iter::once(PageRef::Intro(index)).chain(all) {
        for section in series.page(page).sections.indices() {
            let place = SectionRef { page, section };
            let names = languages.clone();
            let names = names.filter_map(|language| series.heading(place, language));
            let info = &series.page(page).sections[section];
            let address = SectionAddress {
                guide: id.clone(),
                section: info.id.clone(),
            };
            let absent = Absent {
                code: info.code.clone(),
                names: names.collect(),
            };
            series.left_out.sections.insert(address, absent);
        }
    }
    let guide = &series.guides[index];
    let names = languages.map(|reader| {
        let (text, language) = series.title(&guide.intro, reader);
        let name = text.short_title.as_ref().unwrap_or(&text.title);
        (name.clone(), language)
    });
    let absent = Absent {
        code: guide.intro.code.clone(),
        names: names.collect(),
    };
    series.left_out.guides.insert(id, absent);
}

/// Takes the numbers and addresses of a contact out of the copy. Its name stays where texts say it.
fn leave_out(series: &mut Series, id: &Id) {
    if let Some(at) = series.contacts.iter().position(|r| r.id == *id) {
        let mut record = series.contacts.remove(at);
        record.facts.phone = None;
        record.facts.email = None;
        record.facts.web = None;
        series.left_out.contacts.push(record);
    }
}

/// Adds a contact. Its words are those of a person, and nobody has reviewed them, whatever they say.
fn add(series: &mut Series, added: Added) {
    let languages = series.languages.values();
    let (words, places): (Vec<Option<_>>, Vec<_>) = languages
        .map(|language| {
            let own = added.words.iter().find(|(tag, ..)| *tag == language.tag);
            own.map(|(_, words, place)| (words.clone(), place.clone()))
                .unzip()
        })
        .unzip();
    let draft = |words: &ContactWords| RecordState {
        hash: content_hash(&canonical_words(&[&words.name, &words.description])),
        status: Status::unrecorded(true),
    };
    let states = words.iter().map(|words| words.as_ref().map(draft));
    if let Some(guide) = Id::new("contacts") {
        let address = SectionAddress {
            guide,
            section: added.id.clone(),
        };
        series.record_states.insert(address, states.collect());
    }
    series.contacts.push(Record {
        id: added.id,
        facts: added.facts,
        words: words.into(),
        words_at: places.into(),
        place: added.place,
    });
}
