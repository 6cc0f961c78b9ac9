//! Promise 1, the belt to the braces: `Content-Security-Policy` and `referrer` in every page, which allow
//! what the page uses and nothing more.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::fetches::Uses;
use crate::verify::check::Check;
use crate::verify::context::Context;
use crate::verify::finding::Finding;
use crate::verify::read::page::Page;
use crate::verify::read::tree::{Element, NodeId};

/// Checks the policies of a page against what it uses. Returns what that is, as `directive source`.
pub fn check(page: &Page, context: &Context, uses: &Uses, found: &mut Vec<Finding>) -> Vec<String> {
    check_all(page, context, uses, found);
    let allowed = allowed(context, uses).into_iter();
    allowed
        .map(|(name, source)| format!("{name} {source}"))
        .collect()
}

fn check_all(page: &Page, context: &Context, uses: &Uses, found: &mut Vec<Finding>) {
    check_referrer(page, found);
    let equiv = |e: &Element| {
        e.is("meta")
            && e.attribute("http-equiv")
                .is_some_and(|v| v.trim().eq_ignore_ascii_case("content-security-policy"))
    };
    let policies: Vec<NodeId> = page
        .elements()
        .filter(|(_, e)| equiv(e))
        .map(|(id, _)| id)
        .collect();
    let Some(first) = policies.first() else {
        let root = page.root().map_or(0, |(id, _)| id);
        found.push(page.error(
            root,
            Check::NoPolicy,
            "the page has no Content-Security-Policy",
        ));
        return;
    };
    let loads = |e: &Element| matches!(e.name.as_str(), "link" | "style" | "script" | "img");
    let before = page
        .elements()
        .take_while(|(id, _)| id != first)
        .any(|(_, e)| loads(e));
    let in_head = page.nodes[*first]
        .parent
        .and_then(|p| page.element(p))
        .is_some_and(|p| p.is("head"));
    if before || !in_head {
        let message = "the policy must stand in <head> before anything that is fetched";
        found.push(page.error(*first, Check::PolicyLate, message));
    }
    for id in policies {
        let content = page
            .element(id)
            .and_then(|e| e.attribute("content"))
            .unwrap_or("");
        check_policy(page, context, id, content, uses, found);
    }
}

fn check_referrer(page: &Page, found: &mut Vec<Finding>) {
    let mut all = page.elements().filter(|(_, e)| {
        e.is("meta")
            && e.attribute("name")
                .is_some_and(|n| n.trim().eq_ignore_ascii_case("referrer"))
    });
    let Some((id, element)) = all.next() else {
        let root = page.root().map_or(0, |(id, _)| id);
        found.push(page.error(
            root,
            Check::NoReferrerPolicy,
            "the page tells other sites where the reader was",
        ));
        return;
    };
    if std::iter::once((id, element))
        .chain(all)
        .any(|(_, e)| e.attribute("content") != Some("no-referrer"))
    {
        found.push(page.error(
            id,
            Check::NoReferrerPolicy,
            "the referrer policy is not `no-referrer`",
        ));
    }
}

fn check_policy(
    page: &Page,
    context: &Context,
    id: NodeId,
    content: &str,
    uses: &Uses,
    found: &mut Vec<Finding>,
) {
    let mut directives: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for directive in content.split(';') {
        let mut words = directive.split_ascii_whitespace();
        if let Some(name) = words.next() {
            // The first of two counts, as in a browser.
            directives
                .entry(name.to_ascii_lowercase())
                .or_insert_with(|| words.collect());
        }
    }
    let is_none = |name: &str| {
        directives
            .get(name)
            .is_some_and(|v| matches!(v[..], [only] if only.eq_ignore_ascii_case("'none'")))
    };
    let mut wide =
        |message: String| found.push(page.error_at(id, "content", Check::PolicyTooWide, message));
    if !is_none("default-src") {
        wide("the policy must begin with `default-src 'none'`".into());
    }
    if !is_none("base-uri") {
        wide(
            "the policy lacks `base-uri 'none'`, for which `default-src` does not stand in".into(),
        );
    }
    let allowed = allowed(context, uses);
    if !directives.contains_key("form-action") {
        wide(
            "the policy lacks `form-action 'none'`, for which `default-src` does not stand in"
                .into(),
        );
    }
    for (name, sources) in &directives {
        // These two take away and never add.
        if matches!(name.as_str(), "require-trusted-types-for" | "trusted-types") {
            continue;
        }
        for source in sources {
            let used = allowed.iter().any(|(n, s)| n == name && s == source);
            if !source.eq_ignore_ascii_case("'none'") && !used {
                wide(format!(
                    "`{name}` allows {source}, which the page does not use"
                ));
            }
        }
        if sources.is_empty() && !matches!(name.as_str(), "sandbox") {
            wide(format!(
                "`{name}` without a value is not a directive of these pages"
            ));
        }
    }
    for (name, source) in &allowed {
        if !directives
            .get(*name)
            .is_some_and(|v| v.iter().any(|s| s == source))
        {
            let message = format!(
                "the page uses what `{name} {source}` would allow, and the policy does not"
            );
            found.push(page.error_at(id, "content", Check::PolicyTooNarrow, message));
        }
    }
}

/// What the page uses, as sources of a policy.
fn allowed(context: &Context, uses: &Uses) -> Vec<(&'static str, String)> {
    let styles = || {
        uses.styles
            .iter()
            .filter_map(|path| context.styles.get(path))
    };
    let mut allowed = Vec::new();
    let mut add = |used: bool, name, source: &str| {
        if used {
            allowed.push((name, source.to_owned()));
        }
    };
    add(!uses.styles.is_empty(), "style-src", "'self'");
    add(
        uses.fetched.local_image || styles().any(|s| s.local_image),
        "img-src",
        "'self'",
    );
    add(
        uses.fetched.data_image || styles().any(|s| s.data_image),
        "img-src",
        "data:",
    );
    add(
        uses.fetched.local_font || styles().any(|s| s.local_font),
        "font-src",
        "'self'",
    );
    add(
        uses.fetched.data_font || styles().any(|s| s.data_font),
        "font-src",
        "data:",
    );
    add(uses.local_media, "media-src", "'self'");
    add(uses.form, "form-action", "'self'");
    for (_, text) in &uses.inline_styles {
        add(true, "style-src", &hash(text));
    }
    allowed
}

/// `'sha256-…'` of the text of a `<style>` element.
fn hash(text: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::from("'sha256-");
    for three in Sha256::digest(text.as_bytes()).chunks(3) {
        let byte = |i: usize| u32::from(three.get(i).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            match place <= three.len() {
                true => out.push(char::from(DIGITS[(bits >> (18 - 6 * place) & 63) as usize])),
                false => out.push('='),
            }
        }
    }
    out.push('\'');
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_hash_of_a_style_is_what_browsers_expect() {
        // printf '' | openssl dgst -sha256 -binary | base64
        assert_eq!(
            super::hash(""),
            "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
        );
    }
}
