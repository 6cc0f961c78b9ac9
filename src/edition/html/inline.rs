//! Inlines: text, stress, links, images, references to notes.

use crate::document::tree::plain_text;
use crate::edition::address::is_web;
use crate::series::tree::{Inline, InlineKind, Target};
use crate::source::escape::{escape, escape_into};
use crate::source::name::Id;

use super::{Writer, card, slot};

impl Writer<'_> {
    pub(super) fn write_inlines(&self, inlines: &[Inline], out: &mut String) {
        for inline in inlines {
            self.write_inline(inline, out);
        }
    }

    fn write_inline(&self, inline: &Inline, out: &mut String) {
        match &inline.kind {
            InlineKind::Text(text) => escape_into(text, out),
            InlineKind::HardBreak => out.push_str("<br/>"),
            InlineKind::Emphasis(content) => self.write_element("em", content, out),
            InlineKind::Strong(content) => self.write_element("strong", content, out),
            InlineKind::Strikethrough(content) => self.write_element("s", content, out),
            // Code is the same in every language and always runs from left to right.
            InlineKind::Code(text) => {
                out.push_str("<code dir=\"ltr\" translate=\"no\">");
                escape_into(text, out);
                out.push_str("</code>");
            }
            InlineKind::Link { target, content } if plain_text(content).is_empty() => {
                self.write_named_link(target, out);
            }
            InlineKind::Link { target, content } => {
                self.write_link(target, &self.inlines(content), &self.foreign(content), out);
            }
            InlineKind::Image { path, alternative } => self.write_image(path, alternative, out),
            InlineKind::NoteReference { label, number } => {
                self.write_reference(label, *number, out);
            }
        }
    }

    fn write_element(&self, name: &str, content: &[Inline], out: &mut String) {
        out.push_str(&format!("<{name}{}>", self.foreign(content)));
        self.write_inlines(content, out);
        out.push_str(&format!("</{name}>"));
    }

    /// A link around finished markup, or the markup alone where the target has no address here: with
    /// the number of the passage, where readers may have it elsewhere.
    pub(super) fn write_link(
        &self,
        target: &Target,
        content: &str,
        attributes: &str,
        out: &mut String,
    ) {
        match self.links.href(target) {
            Some(href) => return out.push_str(&anchor(&href, attributes, content)),
            None if attributes.is_empty() => out.push_str(content),
            None => out.push_str(&format!("<span{attributes}>{content}</span>")),
        }
        if let Some(number) = self.links.number(target) {
            let number = format!("<bdi class=\"code\">{}</bdi>", escape(&number));
            let pieces = [("number", number.as_str())];
            out.push_str(&slot::message(self.interface(), "see-number", &pieces, &[]));
        }
    }

    /// A link without words of its own: the name of what it leads to.
    fn write_named_link(&self, target: &Target, out: &mut String) {
        if let Target::Contact(id) = target {
            return self.write_contact_link(id, out);
        }
        match self
            .shared
            .series
            .target_name(target, self.text, self.links.guide())
        {
            Some((name, language)) => {
                self.write_link(target, &escape(&name), &self.language_of(language), out);
            }
            None => {
                if let Target::External(address) = target {
                    self.write_link(target, &escape(address), " translate=\"no\"", out);
                }
            }
        }
    }

    /// The name of a contact with its phone number, in the language of the text.
    fn write_contact_link(&self, id: &Id, out: &mut String) {
        let Some((record, shown)) = self.shared.series.shown_contact(id, self.text) else {
            return;
        };
        let called = (self.shared.series).contact_name(shown.words, self.links.guide());
        let mut name = String::new();
        self.write_link(
            &Target::Contact(id.clone()),
            &escape(called),
            &self.language_of(shown.language),
            &mut name,
        );
        match &record.facts.phone {
            Some(phone) => out.push_str(&slot::message(
                self.interface(),
                "contact-with-phone",
                &[("name", &name), ("phone", &card::phone_link(phone))],
                &[],
            )),
            None => out.push_str(&name),
        }
    }

    fn write_image(&self, path: &str, alternative: &str, out: &mut String) {
        let Some(address) = self.links.image(path) else {
            return escape_into(alternative, out);
        };
        out.push_str(&format!(
            "<img src=\"{}\" alt=\"{}\"",
            escape(&address),
            escape(alternative)
        ));
        if let Some((width, height)) = self.shared.images.get(path) {
            out.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
        }
        out.push_str(" loading=\"lazy\"/>");
    }
}

/// A link around finished markup. What leads out of the folder tells nobody where the reader was.
pub fn anchor(href: &str, attributes: &str, content: &str) -> String {
    let rel = if is_web(href) {
        " rel=\"noreferrer\""
    } else {
        ""
    };
    format!(
        "<a href=\"{}\"{rel}{attributes}>{content}</a>",
        escape(href)
    )
}
