//! Codes of verify: a written folder.

use super::code::{Code, error, warning};
use super::promise::Promise::{
    Budgets, Contract, Languages, Links, Names, Policy, Requests, Search, Sums,
};

/// In alphabetical order.
pub const CODES: &[Code] = &[
    error("active-image", "A picture in SVG holds what could run, fetch or hide something.")
        .seen("<foreignObject> in a drawing")
        .mend("Save it as plain SVG with shapes only, and build again.")
        .keeps(Requests),
    error("added", "What a partner added stands where it must not, is not marked as theirs, or is said to be reviewed.")
        .seen("a partner's logo in the middle of a section")
        .mend("Build the copy again with `--partner`; nobody edits pages by hand.")
        .keeps(Policy),
    error("base", "A page changes where all its links lead.")
        .seen("<base href=\"https://example.org/\">")
        .mend("Take it out of the template and build again.")
        .keeps(Requests),
    error("base-link", "A link leads to the address of the site, and so to the web even from a stick.")
        .seen("<a href=\"https://guide.example.org/en/safety.html\">")
        .mend("Write it relative to the page; a citation carries `rel=\"bookmark\"`.")
        .keeps(Links),
    error("below-policy", "A text is shown that the policy of the series holds back.")
        .seen("a machine text where policy asks for draft")
        .mend("Build it again from the series; nobody edits pages by hand.")
        .keeps(Policy),
    error("book-form", "A book is not as readers of EPUB need it: something is missing, left over, not listed or not in order.")
        .seen("a chapter that the package document does not list")
        .mend("Build the book again: `monarch build --edition epub`.")
        .keeps(Languages),
    error("bundle-list", "The list of zip files and the folder differ.")
        .seen("a zip file that edition.json does not name")
        .mend("Make the folder again: `monarch bundle --all --out to-send`.")
        .keeps(Contract),
    error("cannot-read", "A file or folder that was named cannot be read.")
        .seen("monarch verify dits")
        .mend("Check the path and its permissions.")
        .keeps(Contract),
    error("canonical", "A page's address for citations is missing, stands twice or is another page's.")
        .seen("<link rel=\"canonical\"> that leads to the Korean page from the English one")
        .mend("Build it again with the right `base` in series.yaml.")
        .keeps(Links),
    error("changed-file", "A file is not the one that was written. Somebody changed it, or the copy is damaged.")
        .seen("a page that ends in the middle")
        .mend("Copy or upload it again from the edition; if it changes again, ask who else can write there.")
        .keeps(Sums),
    error("compressed-copy", "A compressed file holds something else than the file beside it.")
        .seen("index.html.gz of the day before")
        .mend("Make the bundle again: `monarch bundle --for web --precompress --out site`.")
        .keeps(Sums),
    error("duplicate-id", "An id stands twice on a page, so a link leads to the first of the two only.")
        .seen("id=\"police\" on two headings")
        .mend("Give one of the two another id in the source, or correct the template.")
        .keeps(Languages),
    error("edition-facts", "edition.json is not there, cannot be read, or contradicts itself.")
        .seen("monarch verify on a folder of photographs")
        .mend("Name a folder that this program built, and verify it with the version that built it.")
        .keeps(Contract),
    error("event-handler", "An attribute runs a script.")
        .seen("<p onclick=\"…\">")
        .mend("Take it out of the template and build again; if a host put it in, switch that off.")
        .keeps(Requests),
    error("fallback-in-index", "An index of a language holds text in another language.")
        .seen("an English passage in the Korean index")
        .mend("Build the site again.")
        .keeps(Search),
    error("fallback-unmarked", "A text stands in place of a translation and is not marked as that.")
        .seen("an English section in a Korean page without `data-fallback`")
        .mend("Correct the template, or build again.")
        .keeps(Policy),
    error("false-fallback", "A text in the page's own language is marked as standing in for it.")
        .seen("data-fallback=\"missing\" on a Korean section")
        .mend("Correct the template, or build again.")
        .keeps(Policy),
    error("false-proof-mark", "A page is marked as a proof though everything on it is where the policy asks for.")
        .seen("PROOF on print.html of a guide that is reviewed and checked")
        .mend("Correct the template, or build again.")
        .keeps(Policy),
    error("finder-passage", "The page of the finder lacks a passage, or names one that is not there.")
        .seen("a section that no line of the finder leads to")
        .mend("Build the site again.")
        .keeps(Search),
    error("folder-link", "A link leads to a folder or lacks `.html`. On a stick both are dead.")
        .seen("<a href=\"part-4/\">")
        .mend("Write the whole name: `part-4/index.html`.")
        .keeps(Links),
    error("form", "A form or a button sends what is typed elsewhere.")
        .seen("<form action=\"https://example.org/search\">")
        .mend("Take it out of the template; nobody's words may leave the page.")
        .keeps(Requests),
    error("fragment-alone", "A link has words to look for and no id before them, so browsers that do not know them go nowhere.")
        .seen("<a href=\"part-4.html#:~:text=police\">")
        .mend("Write the id of the section first: `#police:~:text=police`.")
        .keeps(Links),
    error("frame", "A page holds another page.")
        .seen("<iframe src=\"map.html\">")
        .mend("Take it out of the template; if a host put it in, switch that off.")
        .keeps(Requests),
    error("guide-languages", "edition.json says that a guide is there in a language in which it has no page of its own, or the other way round.")
        .seen("part-4 listed in ko, and every page of it in English")
        .mend("Build the site again.")
        .keeps(Policy),
    error("hidden-text", "A page that holds a whole guide hides words from a browser's own search.")
        .seen("<details> that is closed, or a soft hyphen in a word")
        .mend("Correct the template so that everything stands open.")
        .keeps(Search),
    error("host-file", "A file for web servers is missing, or does not set what protects readers.")
        .seen("_headers without Content-Security-Policy")
        .mend("Copy the whole folder, hidden files too, or make the bundle again.")
        .keeps(Requests),
    error("hreflang", "A page names as its translation a page that is none.")
        .seen("hreflang=\"ko\" that leads to a page shown in English")
        .mend("Build it again.")
        .keeps(Links),
    error("html-syntax", "A page is not valid HTML.")
        .seen("<p><table></p>")
        .mend("Correct the template that wrote it.")
        .keeps(Languages),
    error("index-form", "A file of the search indices is not in the form that its description says.")
        .seen("a list of words that is not in order")
        .mend("Build the site again.")
        .keeps(Search),
    error("index-list", "The manifest of the search indices and the folder differ.")
        .seen("an index that was deleted by hand")
        .mend("Build the site again; nothing in search/v1 is changed by hand.")
        .keeps(Search),
    error("index-notice", "The manifest has no words for readers of a language on how far to trust the text.")
        .seen("notice: \"\" for ko")
        .mend("Build the site again.")
        .keeps(Search),
    error("index-status", "An index says another status of a passage than edition.json or its page.")
        .seen("reviewed in the index, and machine on the page")
        .mend("Build the site again.")
        .keeps(Search),
    error("index-sum", "A file of the search indices is not the one that the manifest lists.")
        .seen("an index of the day before")
        .mend("Build the site again, and copy the folder whole.")
        .keeps(Search),
    error("index-url", "An index leads to a page or place that is not there.")
        .seen("en/part-4/polcie.html in documents.json")
        .mend("Build the site again.")
        .keeps(Search),
    error("link-on-disk", "A symbolic link lies in the folder, which no stick and no zip file carries.")
        .seen("latest.html -> index.html")
        .mend("Put the file itself in its place.")
        .keeps(Names),
    error("link-outside", "A link leads out of the folder.")
        .seen("<a href=\"../../index.html\"> on the first page")
        .mend("Write a path within the folder.")
        .keeps(Links),
    error("link-relation", "A `<link>` may fetch what the page does not need, or does not say what it is.")
        .seen("<link rel=\"preload\" href=\"…\">")
        .mend("Take it out of the template.")
        .keeps(Requests),
    error("link-scheme", "A link leads to a scheme that these pages do not use.")
        .seen("<a href=\"sms:911\">")
        .mend("Write a relative link, https:, tel: or mailto:.")
        .keeps(Links),
    error("missing-document", "A section that readers see in their language cannot be found by the indices.")
        .seen("a Korean section that is in no index")
        .mend("Build the site again.")
        .keeps(Search),
    error("missing-file", "A file of the edition is not there.")
        .seen("part-4.html was not uploaded, or not copied to the stick")
        .mend("Upload or copy the whole folder again.")
        .keeps(Sums),
    error("missing-index", "An index is announced and is not there.")
        .seen("edition.json speaks of search/v1, and the folder is gone")
        .mend("Build the site again, and copy the folder whole.")
        .keeps(Search),
    error("missing-page", "A page that every edition has is not there.")
        .seen("a folder without index.html")
        .mend("Build it again, and copy the folder whole.")
        .keeps(Links),
    error("missing-paper", "edition.json lists a file to keep or print that is not there.")
        .seen("files/ko/part-3-letter.pdf was deleted")
        .mend("Build it again, with the edition that makes it.")
        .keeps(Policy),
    error("missing-section", "A section of edition.json stands on no page, or is not in a file that holds the whole guide.")
        .seen("part-4#police in no page of ko")
        .mend("Build it again.")
        .keeps(Policy),
    warning("more-findings", "More was found in one file than is shown.")
        .seen("a page with 5,000 broken links")
        .mend("Mend what is shown, and verify it again.")
        .keeps(Contract),
    error("no-charset", "A page does not say that it is UTF-8, and on a stick nobody else does.")
        .seen("<head> without <meta charset=\"utf-8\">")
        .mend("Put it first in `<head>` of the template.")
        .keeps(Languages),
    error("no-direction", "A page does not say whether it is read from the left or from the right.")
        .seen("<html lang=\"ar\">")
        .mend("Write `dir` in the template: `<html lang=\"ar\" dir=\"rtl\">`.")
        .keeps(Languages),
    error("no-language", "A page does not say its language.")
        .seen("<html>")
        .mend("Write `lang` in the template.")
        .keeps(Languages),
    error("no-noreferrer", "A link to another site would tell it where the reader was.")
        .seen("<a href=\"https://example.org/\">")
        .mend("Write `rel=\"noreferrer\"` in the template.")
        .keeps(Requests),
    error("no-notice", "Machine text, text that its source has left behind, or text in another language stands without its notice.")
        .seen("a machine translation that no line above it calls one")
        .mend("Put the notice back into the template, or build again.")
        .keeps(Policy),
    error("no-policy", "A page has no Content-Security-Policy.")
        .seen("<head> without the meta element")
        .mend("Put it back into the template.")
        .keeps(Requests),
    error("no-proof-mark", "A page for paper is not marked as a proof, though its text or a record in it is not yet where the policy asks for.")
        .seen("print.html of a workers' guide in machine text, without PROOF")
        .mend("Put the mark back into the template, or build again.")
        .keeps(Policy),
    error("no-referrer-policy", "A page or link tells other sites where the reader was.")
        .seen("<meta name=\"referrer\" content=\"origin\">")
        .mend("Write `no-referrer`.")
        .keeps(Requests),
    error("no-sums", "There is no list of sums, so nobody can tell whether a file was changed.")
        .seen("a folder without SHA256SUMS")
        .mend("Copy the whole edition again; for a host give the list: `--copy FOLDER` or `--sums FILE`.")
        .keeps(Sums),
    error("not-alone", "A file that travels alone needs another one.")
        .seen("a single-file page with <img src=\"map.png\">")
        .mend("Build it again: `monarch build --edition single`.")
        .keeps(Links),
    error("not-for-sticks", "A file lies on a stick that nothing there can use.")
        .seen("search/v1 on a stick")
        .mend("Make the stick again: `monarch bundle --for usb --out stick`.")
        .keeps(Names),
    error("not-offered", "The first page of a stick or of files to print does not lead to a file.")
        .seen("files/ko/part-1.epub without a link in start.html")
        .mend("Make the bundle again.")
        .keeps(Links),
    error("not-utf8", "A written file is not UTF-8.")
        .seen("a page that an editor saved as Windows-1252")
        .mend("Build it again; nobody edits pages by hand.")
        .keeps(Languages),
    warning("orphan-page", "No link leads to a page from the first one.")
        .seen("a page that was copied into the folder")
        .mend("Link it, or remove it.")
        .keeps(Links),
    error("paper-below-policy", "A file is issued as finished though its text or law is not yet where the policy asks for, or does not say that it is a proof.")
        .seen("part-3-letter.pdf of machine text")
        .mend("Build it again: it is then named `proof-…`.")
        .keeps(Policy),
    error("plug-in", "A page holds a plug-in.")
        .seen("<embed src=\"film.swf\">")
        .mend("Take it out of the template.")
        .keeps(Requests),
    error("policy-late", "The Content-Security-Policy stands after something that is fetched already.")
        .seen("<link rel=\"stylesheet\"> before the policy")
        .mend("Put the policy first in `<head>`, after the charset.")
        .keeps(Requests),
    error("policy-too-narrow", "The Content-Security-Policy forbids what the page itself uses, so that it is shown without.")
        .seen("a picture, and no `img-src` in the policy")
        .mend("Build it again; a template of your own says what it uses.")
        .keeps(Requests),
    error("policy-too-wide", "The Content-Security-Policy allows more than the page uses.")
        .seen("script-src 'self'")
        .mend("Let it begin with `default-src 'none'` and allow only what is used.")
        .keeps(Requests),
    error("refresh", "A page leaves by itself, which only the exit page of a website may, and to one address only.")
        .seen("<meta http-equiv=\"refresh\" content=\"5\">")
        .mend("Take it out of the template; the exit's address stands in series.yaml.")
        .keeps(Requests),
    error("relative-link", "A link on the page for errors is relative, and dead where the host shows that page in a folder.")
        .seen("<a href=\"en/index.html\"> on 404.html")
        .mend("Give the series a `base`, or take the link out.")
        .keeps(Links),
    error("remote-request", "A page fetches something from elsewhere, which tells others of the reader.")
        .seen("<img src=\"https://example.org/map.png\">")
        .mend("Put the file into the series; if a host put it in, switch that off.")
        .keeps(Requests),
    error("script", "A page or picture holds a script.")
        .seen("<script src=\"menu.js\">")
        .mend("Take it out of the template; if a host put it in, switch that off.")
        .keeps(Requests),
    error("script-address", "An address runs a script or holds a file.")
        .seen("href=\"javascript:history.back()\"")
        .mend("Write where the link leads.")
        .keeps(Requests),
    error("script-against-language", "A text is in another script than its language, so screen readers would read it in the wrong voice.")
        .seen("Korean letters in a block marked as English")
        .mend("Mark the block with the language of its text.")
        .keeps(Languages),
    error("script-file", "A file lies in the folder that is run, or that browsers open as a page and nothing has checked.")
        .seen("menu.js")
        .mend("Remove it.")
        .keeps(Requests),
    error("sitemap", "The site map is missing, or lists what is no page or leaves one out.")
        .seen("sitemap.xml of an older edition")
        .mend("Build the site again.")
        .keeps(Links),
    error("style-active", "A style runs something or hides where an address leads.")
        .seen("behavior: url(…)")
        .mend("Write the style without it.")
        .keeps(Requests),
    error("style-attribute", "An element has a style of its own, for which the policy would have to let any style in.")
        .seen("<p style=\"color: red\">")
        .mend("Write a class into the style sheet.")
        .keeps(Requests),
    error("style-import", "A style fetches another style.")
        .seen("@import \"print.css\"")
        .mend("Put both into one file.")
        .keeps(Requests),
    error("sums-form", "A line of a list of sums is not in its form, or the lines are not in order.")
        .seen("abc  index.html")
        .mend("Take SHA256SUMS from the edition itself; nothing in it is written by hand.")
        .keeps(Sums),
    error("switch-to-fallback", "A switch to the same section in another language leads to text in the source language.")
        .seen("한국어 beside a section that is there in English only")
        .mend("Build the site again.")
        .keeps(Links),
    warning("system-leftover", "An operating system left a file behind. It does no harm.")
        .seen(".DS_Store")
        .mend("Remove it if you like.")
        .keeps(Names),
    error("text-form", "A text for chats does not say in each piece what it is, or a piece cannot be sent.")
        .seen("a second part without its date")
        .mend("Build it again, and send its pieces as they are.")
        .keeps(Policy),
    error("too-deep", "Folders or elements are nested too deeply to be read to their end.")
        .seen("a page of ten thousand <div>")
        .mend("Take levels out.")
        .keeps(Languages),
    error("unannounced-index", "There are search indices that edition.json does not speak of.")
        .seen("search/v1 of an older edition")
        .mend("Remove the folder `search`.")
        .keeps(Search),
    error("unchecked-style", "A style lies in a file that does not end in .css, so nothing has checked it.")
        .seen("<link rel=\"stylesheet\" href=\"style.txt\">")
        .mend("Name it `….css`.")
        .keeps(Requests),
    error("unknown-kind", "A page does not say what kind of page it is, or names a kind that nobody knows.")
        .seen("<html data-kind=\"pgae\">")
        .mend("Correct the template.")
        .keeps(Contract),
    error("unknown-paper", "A file to keep or print lies in the folder, and edition.json does not say what is in it.")
        .seen("a PDF that somebody put beside the others")
        .mend("Remove it, or build again.")
        .keeps(Policy),
    error("unlisted-file", "A file is not listed in SHA256SUMS: somebody added it afterwards.")
        .seen("advert.html")
        .mend("Remove it, or copy the edition anew.")
        .keeps(Sums),
    error("unlisted-section", "A section stands on a page, and edition.json does not know it.")
        .seen("data-section=\"part-9#x\"")
        .mend("Build it again; nobody edits pages by hand.")
        .keeps(Policy),
    error("web-font", "A style brings a font for Chinese or Korean along, which weighs megabytes.")
        .seen("@font-face in a Korean page")
        .mend("Name fonts that systems have.")
        .keeps(Budgets),
    error("wrong-direction", "A text is marked as written in another direction than its language.")
        .seen("<html lang=\"ar\" dir=\"ltr\">")
        .mend("Correct `dir` in the template.")
        .keeps(Languages),
    error("wrong-language", "A page, section or file is marked as another language than it is in, or stands in another language's folder.")
        .seen("lang=\"en\" in the folder ko")
        .mend("Build it again; nobody edits pages by hand.")
        .keeps(Languages),
    error("wrong-status", "A section says another status than edition.json.")
        .seen("data-language=\"reviewed\" on a draft")
        .mend("Build it again; nobody edits pages by hand.")
        .keeps(Policy),
    error("xml-form", "A picture in SVG is not well-formed XML, so browsers would not show it.")
        .seen("<svg><path></svg>")
        .mend("Save it as plain SVG and build again.")
        .keeps(Requests),
    error("zip-form", "A zip file cannot be read, or differs from one run to the next: its names, times or rights are not as they should be.")
        .seen("a zip file that a file manager packed again")
        .mend("Make it again: `monarch bundle --zip`.")
        .keeps(Names),
];
