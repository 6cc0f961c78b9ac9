//! Laws and contacts as Typst code: lists at the end of a guide, and cards in its text.

use crate::edition::address::shortened;
use crate::edition::autonym::autonym;
use crate::edition::contact::{checked, choice, not_known, told};
use crate::edition::law::current_to;
use crate::edition::standing::{Standing, Told};
use crate::series::{LanguageIndex, RecordList, Series};
use crate::source::interface::FluentValue;
use crate::source::name::{Id, LanguageTag};
use crate::source::record::{Contact, ContactWords, Law};

use super::literal::literal;
use super::{Writer, statement};

/// How much of a contact is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// Everything that is known.
    Whole,
    /// What a caller has to know before the call.
    Brief,
}

impl<'a> Writer<'a> {
    /// The laws of the guide, numbered as the text refers to them. Each says of its status what the
    /// head of the guide does not.
    pub(in crate::edition::pdf) fn law_list(&mut self, standing: Standing) -> String {
        let series = self.series;
        let mut code = String::new();
        for (index, id) in self.laws.clone().into_iter().enumerate() {
            let Some(record) = series.law(id) else {
                continue;
            };
            let Some(shown) = series.shown_words(RecordList::Laws, record, self.reader) else {
                continue;
            };
            self.ink.at(format!("laws#{id}"));
            let told = Told::from(&shown);
            let notices = self.notices(standing, &told);
            let facts = self.law_facts(&record.facts);
            let own = self.passage(shown.language, |writer| {
                let name = writer.words(&shown.words.name);
                let summary = writer.words(&shown.words.summary);
                let notices = writer.remark(notices);
                let facts = writer.passage(writer.reader, |_| facts);
                format!(
                    "record(\"law-{id}\",{},{name},{{{notices}par({summary});{facts}}})",
                    index + 1
                )
            });
            code += &format!("#{own}\n");
        }
        code
    }

    fn law_facts(&mut self, law: &Law) -> String {
        let interface = self.interfaces[self.reader];
        // Citations stand in their official form, in the source language.
        let citation = self.speaking(LanguageIndex::SOURCE, |writer| writer.words(&law.citation));
        let mut rows = vec![
            self.fact("law-citation", citation),
            self.address_row("law-address", &law.url),
        ];
        if law.source_url != law.url {
            rows.push(self.address_row("law-read-at", &law.source_url));
        }
        let say = [
            ("law-strength", interface.text(law.strength.key())),
            ("law-as-of", current_to(interface, law)),
            ("law-review-by", interface.date(law.review_by)),
        ];
        for (key, value) in say {
            let value = self.say(&value);
            rows.push(self.fact(key, value));
        }
        format!("facts(({}))", rows.concat())
    }

    /// Contacts in this order: what to try first comes first.
    pub(in crate::edition::pdf) fn contact_list(
        &mut self,
        ids: &[&Id],
        standing: Standing,
    ) -> String {
        let series = self.series;
        let mut code = String::new();
        for (index, id) in ids.iter().enumerate() {
            let Some(record) = series.contact(id) else {
                continue;
            };
            let Some(shown) = series.shown_words(RecordList::Contacts, record, self.reader) else {
                continue;
            };
            self.ink.at(format!("contacts#{id}"));
            // Names of places stand in the file as they are: a partner's would name the partner.
            let label = match series.is_added(id) {
                true => format!("added-{}", index + 1),
                false => format!("contact-{id}"),
            };
            let told = Told::from(&shown);
            let notices = self.notices(standing, &told);
            let called = series.contact_name(shown.words, Some(self.guide));
            let own = self.passage(shown.language, |writer| {
                let name = writer.words(called);
                let body = writer.contact(&record.facts, shown.words, Extent::Whole);
                let notices = writer.remark(notices);
                format!("record(\"{label}\",none,{name},{{{notices}{body}}})")
            });
            code += &format!("#{own}\n");
        }
        code
    }

    /// A card in place of a paragraph that is nothing but a link to a contact.
    pub(in crate::edition::pdf) fn contact_card(&mut self, id: &Id) -> String {
        let series = self.series;
        let Some((record, shown)) = series.shown_contact(id, self.reader) else {
            return "none".to_owned();
        };
        let called = series.contact_name(shown.words, Some(self.guide));
        self.passage(shown.language, |writer| {
            let name = writer.words(called);
            // Everything that is known stands once, in the list at the end.
            let (name, extent) = match writer.contacts.contains(&id) {
                true => (format!("see(\"contact-{id}\",{name})"), Extent::Brief),
                false if writer.sheet => (name, Extent::Brief),
                false => (name, Extent::Whole),
            };
            let body = match writer.left_out(id) {
                Some(said) => said,
                None => writer.contact(&record.facts, shown.words, extent),
            };
            format!("card({{{name}}},{{{body}}})")
        })
    }

    /// Whoever hands the copy on has left the numbers out: readers are told that, and by whom. Where nobody
    /// may be named, the little that is left of the contact stands.
    fn left_out(&mut self, id: &Id) -> Option<String> {
        let series = self.series;
        let is_left_out = series.left_out_contact(id).is_some();
        if !is_left_out || self.nameless {
            return None;
        }
        let partner = series.partner.as_ref()?;
        let name = [("name", FluentValue::from(partner.name.as_str()))];
        let said = self.interfaces[self.reader].with("contact-left-out", &name);
        let said = self.say(&said);
        Some(self.passage(self.reader, |_| format!("par({said})")))
    }

    /// Description, facts and note. What is around the facts is in the language of the words.
    fn contact(&mut self, facts: &Contact, words: &ContactWords, extent: Extent) -> String {
        let description = self.words(&words.description);
        let mut rows = self.contact_facts(facts, words, extent);
        if let Some(said) = not_known(self.interfaces[self.reader], facts) {
            rows += &format!(";par({})", self.say(&said));
        }
        let rows = self.passage(self.reader, |_| rows);
        let note = match &words.note {
            Some(note) if extent == Extent::Whole => format!("par({})", self.words(note)),
            _ => "none".to_owned(),
        };
        format!("par({description});{rows};{note}")
    }

    fn contact_facts(&mut self, facts: &Contact, words: &ContactWords, extent: Extent) -> String {
        let whole = extent == Extent::Whole;
        let interface = self.interfaces[self.reader];
        let as_of = self.series.config.as_of;
        let mut rows = Vec::new();
        if let Some(phone) = &facts.phone {
            let mut value = format!("{{strong(box({}));", self.say(phone));
            if facts.is_called() {
                let checked = checked(interface, facts, as_of);
                value += &format!("\" \";fine({});", self.say(&format!("({checked})")));
            }
            rows.push(self.fact("contact-phone", value + "}"));
        }
        if let Some(email) = facts.email.as_ref().filter(|_| whole) {
            let shown = self.say(email);
            let link = format!("link({},{shown})", literal(&format!("mailto:{email}")));
            rows.push(self.fact("contact-email", link));
        }
        if let Some(web) = facts.web.as_ref().filter(|_| whole) {
            rows.push(self.address_row("contact-web", web));
        }
        // Words of the record stay in its language among facts in the reader's.
        let own = self.text;
        let hours = self.in_own(own, &words.hours);
        rows.push(self.fact("contact-hours", hours));
        if let Some(languages) = self.languages(facts, words, own) {
            rows.push(self.fact("contact-languages", languages));
        }
        let mut said = Vec::new();
        if whole {
            let run_by = choice(interface, "run-by", facts.run_by.as_str());
            said.push(("contact-run-by", run_by));
        }
        let (asks, shares) = told(interface, facts);
        said.extend(asks.map(|asks| ("contact-asks-status", asks)));
        said.extend(shares.map(|shares| ("contact-may-share", shares)));
        let read = FluentValue::from(interface.date(facts.seen_on));
        let source = (
            "contact-source",
            match &facts.source_date {
                None => interface.with("contact-source-undated", &[("read", read)]),
                Some(day) => {
                    let day = day.parse().map_or(day.clone(), |day| interface.date(day));
                    let arguments = [("date", FluentValue::from(day)), ("read", read)];
                    interface.with("contact-source-dated", &arguments)
                }
            },
        );
        said.extend(whole.then_some(source));
        for (key, value) in said {
            let value = self.say(&value);
            rows.push(self.fact(key, value));
        }
        format!("facts(({}))", rows.concat())
    }

    /// Languages by their own names, then what the source says of them in words.
    fn languages(
        &mut self,
        facts: &Contact,
        words: &ContactWords,
        own: LanguageIndex,
    ) -> Option<String> {
        let series = self.series;
        let separator = self.interfaces[self.reader].text("list-separator");
        let names: Vec<String> = facts
            .languages
            .iter()
            .map(|tag| printable(series, tag).to_owned())
            .collect();
        let mut code = match names.is_empty() {
            true => String::new(),
            false => self.say(&names.join(&separator)) + ";",
        };
        if let Some(note) = &words.language_note {
            if !code.is_empty() {
                code += "\" \";";
            }
            let note = self.in_own(own, note);
            code += &format!("fine({note});");
        }
        (!code.is_empty()).then(|| format!("{{{code}}}"))
    }

    fn in_own(&mut self, own: LanguageIndex, text: &str) -> String {
        let around = std::mem::replace(&mut self.text, self.reader);
        let code = self.speaking(own, |writer| writer.words(text));
        self.text = around;
        code
    }

    fn address_row(&mut self, key: &str, address: &str) -> String {
        let shown = self.say(shortened(address));
        let link = format!("link({},{shown})", literal(address));
        self.fact(key, link)
    }

    /// A fact with its name, both in the reader's language.
    fn fact(&mut self, key: &str, value: String) -> String {
        let name = self.interfaces[self.reader].text(key);
        let name = self.say(&name);
        format!("({name},[#{{{value}}}]),")
    }

    /// Notices in the reader's language among words in another.
    pub(in crate::edition::pdf) fn remark(&mut self, notices: String) -> String {
        match notices.is_empty() {
            true => notices,
            false => statement(self.passage(self.reader, |_| notices)),
        }
    }

    /// What a text says of itself beyond the head of the guide, in the reader's language.
    pub(in crate::edition::pdf) fn notices(&mut self, standing: Standing, told: &Told) -> String {
        let notices = standing.notices(self.interfaces[self.reader], told);
        let notices = notices.into_iter().map(|notice| {
            let text = self.say(&notice.text);
            format!("notice({text});")
        });
        notices.collect()
    }
}

/// The language's own name where the fonts of the series have its script, else its tag: a copy may leave
/// out the one language whose fonts have the name of another.
fn printable<'a>(series: &'a Series, tag: &'a LanguageTag) -> &'a str {
    let primary = |tag: &'a LanguageTag| match tag.primary() {
        "yue" | "cmn" => "zh",
        primary => primary,
    };
    let name = autonym(series, tag.as_str());
    let is_latin = name
        .chars()
        .all(|c| c < '\u{250}' || ('\u{1E00}'..='\u{1EFF}').contains(&c));
    let mut languages = series.languages.values();
    match is_latin || languages.any(|l| primary(&l.tag) == primary(tag)) {
        true => name,
        false => tag.as_str(),
    }
}
