//! Overlay: a joined series as an organisation hands it on. In: a series in which everything fits, and what
//! `partner.yaml` says. Out: the same series with fewer languages and guides, other addresses and more
//! contacts, or every reason why not. Never changes a text, a status, a date, a code or a credit: those are
//! taken over as they are, and there is nothing here that could write them.

mod check;

use super::index::GuideIndex;
use super::load::places;
use super::model::{Absent, Handed, Page, PageRef, SectionRef, Series};
use super::record;
use crate::diagnostic::{Diagnostics, Place};
use crate::source::budget::SINGLE_KIND;
use crate::source::indexed::{LanguageIndex, PerLanguage};
use crate::source::name::{Id, LanguageTag, SectionAddress};
use crate::source::partner::{Added, Partner};
use crate::source::record::{ContactWords, Record, RecordAddress, RecordList, Site};

use check::check;

/// What a contact may weigh on a page, in bytes, beyond the budget of the page.
const WEIGHT: u64 = 2048;

/// A series as a partner hands it on, with the source and those of the other languages of the copy that are
/// `wanted`; none where the overlay does not fit.
pub fn laid_over(
    series: Series,
    partner: Partner,
    wanted: &dyn Fn(&LanguageTag) -> bool,
) -> (Option<Series>, Diagnostics) {
    let problems = check(&series, &partner);
    if problems.has_errors() {
        return (None, problems);
    }
    let series = with_languages(series, &partner.languages, wanted);
    let series = with_guides(series, &partner.guides, partner.open);
    let series = with_addresses(series, partner.site);
    let series = without_contacts(series, &partner.hide);
    let added = partner.contacts.len() + partner.referrals.len();
    let ids = |all: &[Added]| all.iter().map(|added| added.id.clone()).collect();
    let handed = Handed {
        name: partner.name,
        logo: partner.logo,
        colours: [partner.light, partner.dark].map(|colour| colour.map(|(colour, _)| colour)),
        contacts: ids(&partner.contacts),
        referrals: ids(&partner.referrals),
    };
    let series = with_room(series, &handed, added as u64);
    let more = partner.contacts.into_iter().chain(partner.referrals);
    let series = more.fold(series, with_contact);
    let series = Series {
        partner: Some(handed),
        ..series
    };
    (Some(series), problems)
}

fn with_addresses(mut series: Series, site: Site) -> Series {
    let own = series.config.site;
    series.config.site = Site {
        base_at: site.base_at.or(own.base_at),
        base: site.base.or(own.base),
        exit: site.exit.or(own.exit),
        report: site.report.or(own.report),
        newest: site.newest.or(own.newest),
    };
    series
}

/// Pages that list what was added may weigh more by as much, and by no more. A guide in one file has name and
/// logo inside, four bytes for three.
fn with_room(mut series: Series, handed: &Handed, added: u64) -> Series {
    for kind in ["contacts", "print"].into_iter().filter(|_| added > 0) {
        series.config.budgets.widen(kind, added * WEIGHT);
    }
    let logo = handed
        .logo
        .as_ref()
        .map_or(0, |logo| logo.bytes.len() as u64)
        .div_ceil(3)
        * 4;
    let sign = WEIGHT + logo;
    let more = sign + added * WEIGHT;
    series.config.budgets.widen(SINGLE_KIND, more);
    series
}

/// Takes from a list by language only what is kept, in its order.
fn select<T>(all: &mut PerLanguage<T>, kept: &[LanguageIndex]) {
    let mut taken: PerLanguage<Option<T>> = std::mem::take(all).into_values().map(Some).collect();
    let chosen = kept
        .iter()
        .filter_map(|language| taken.get_mut(*language)?.take());
    *all = chosen.collect();
}

fn with_languages(
    mut series: Series,
    chosen: &[(LanguageTag, Place)],
    wanted: &dyn Fn(&LanguageTag) -> bool,
) -> Series {
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
        let page = page_mut(&mut series, page);
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
    series
}

fn page_mut(series: &mut Series, page: PageRef) -> &mut Page {
    match page {
        PageRef::Home => &mut series.home,
        PageRef::Intro(guide) => &mut series.guides[guide].intro,
        PageRef::Page(guide, index) => &mut series.guides[guide].pages[index],
    }
}

fn with_guides(mut series: Series, wanted: &[(Id, Place)], open: bool) -> Series {
    if open {
        series.guides.values_mut().for_each(|g| g.discreet = false);
    }
    if wanted.is_empty() {
        return series;
    }
    let kept = |id: &Id| wanted.iter().any(|(wanted, _)| wanted == id);
    for guide in series.guides.indices() {
        if !kept(&series.guides[guide].id) {
            let (sections, guide) = absent(&series, guide);
            series.left_out.sections.extend(sections);
            series.left_out.guides.extend([guide]);
        }
    }
    let place = |id: &Id| wanted.iter().position(|(wanted, _)| wanted == id);
    series.guides.retain(|guide| kept(&guide.id));
    series.guides.sort_by_key(|guide| place(&guide.id));
    series.config.guides.retain(|guide| kept(&guide.id));
    series.config.guides.sort_by_key(|guide| place(&guide.id));
    series.places = places(&series.home, &series.guides);
    series
}

/// The codes and names of the sections of a guide that goes, and its own: texts refer to them.
fn absent(series: &Series, index: GuideIndex) -> (Vec<(SectionAddress, Absent)>, (Id, Absent)) {
    let guide = &series.guides[index];
    let languages = series.languages.indices();
    let pages = guide.pages.indices().map(|page| PageRef::Page(index, page));
    let pages = std::iter::once(PageRef::Intro(index)).chain(pages);
    let sections = pages.flat_map(|page| {
        let sections = series.page(page).sections.iter();
        sections.map(move |(section, info)| {
            let place = SectionRef { page, section };
            let names = series.languages.indices();
            let names = names.filter_map(|language| series.heading(place, language));
            let absent = Absent {
                code: info.code.clone(),
                names: names.collect(),
            };
            (series.address_of(page, &info.id), absent)
        })
    });
    let names = languages.map(|reader| {
        let (text, language) = series.title(&guide.intro, reader);
        let name = text.short_title.as_ref().unwrap_or(&text.title);
        (name.clone(), language)
    });
    let own = Absent {
        code: guide.intro.code.clone(),
        names: names.collect(),
    };
    (sections.collect(), (guide.id.clone(), own))
}

/// Takes the numbers and addresses of contacts out of the copy. Their names stay where texts say them.
fn without_contacts(mut series: Series, hidden: &[(Id, Place)]) -> Series {
    for (id, _) in hidden {
        if let Some(at) = series.contacts.iter().position(|r| r.id == *id) {
            let mut record = series.contacts.remove(at);
            record.facts.phone = None;
            record.facts.email = None;
            record.facts.web = None;
            series.left_out.contacts.push(record);
        }
    }
    series
}

/// Adds a contact. Its words are those of a person, and nobody has reviewed them, whatever they say.
fn with_contact(mut series: Series, added: Added) -> Series {
    let languages = series.languages.values();
    let (words, places): (Vec<Option<_>>, Vec<_>) = languages
        .map(|language| {
            let own = added.words.iter().find(|(tag, ..)| *tag == language.tag);
            own.map(|(_, words, place)| (words.clone(), place.clone()))
                .unzip()
        })
        .unzip();
    let states = words.iter().map(|words: &Option<ContactWords>| {
        let words = words.as_ref()?;
        Some(record::of(words))
    });
    let address = RecordAddress {
        list: RecordList::Contacts,
        id: added.id.clone(),
    };
    series.record_states.insert(address, states.collect());
    series.contacts.push(Record {
        id: added.id,
        facts: added.facts,
        words: words.into(),
        words_at: places.into(),
        place: added.place,
    });
    series
}
