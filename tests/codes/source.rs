//! Which codes stand in the source and in its tests, read by `syn`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};
use syn::{Attribute, Expr, Item, Lit, Meta, Pat};

/// Texts that are shaped like codes, each with the files in which it stands.
pub type Found = BTreeMap<String, BTreeSet<String>>;

/// What the files say.
#[derive(Debug, Default)]
pub struct Source {
    /// Texts that are given where a code is wanted.
    pub given: Found,
    /// All texts of the same shape in the program.
    pub texts: Found,
    /// All texts of the same shape in tests, those in `[…]` among them.
    pub tested: Found,
}

/// Reads files by name and text. A file below `tests/` is a test, and so is what stands under `#[cfg(test)]`.
pub fn read(files: &[(String, String)]) -> Source {
    let mut syntax = Vec::new();
    let mut source = Source::default();
    for (name, text) in files {
        if !name.ends_with(".rs") {
            source.told(text, name);
            continue;
        }
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        syntax.push((name, file));
    }
    // Functions and closures that take a code, and at which place among their arguments.
    let mut takers = Takers::default();
    for (name, file) in &syntax {
        takers.file = (*name).clone();
        takers.visit_file(file);
    }
    for (name, file) in &syntax {
        let is_test = name.starts_with("tests/") || name.ends_with("/tests.rs");
        let mut reader = Reader {
            takers: &takers,
            file: name,
            is_test,
            in_table: false,
            source: &mut source,
        };
        reader.visit_file(file);
    }
    source
}

impl Source {
    /// Codes as people read them: `error[dead-link]`, or several in one list.
    fn told(&mut self, text: &str, file: &str) {
        for part in text.split('[').skip(1) {
            let Some((code, _)) = part.split_once(']') else {
                continue;
            };
            if is_shaped(code) {
                note(&mut self.tested, code, file);
            }
        }
    }
}

fn note(found: &mut Found, text: &str, file: &str) {
    let files = found.entry(text.to_owned()).or_default();
    files.insert(file.to_owned());
}

/// Every Rust file and every expected text below a folder of the repository, but those below `but`.
pub fn files(folder: &str, but: &[&str]) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut next: Vec<PathBuf> = vec![root.join(folder)];
    while let Some(path) = next.pop() {
        let below = path.strip_prefix(root).expect("it was found there");
        let name = below.to_string_lossy().replace('\\', "/");
        if but.iter().any(|but| name.starts_with(but)) || name.ends_with("node_modules") {
            continue;
        }
        if path.is_dir() {
            let entries = std::fs::read_dir(&path).expect("it can be read");
            next.extend(entries.map(|entry| entry.expect("it can be read").path()));
        } else if name.ends_with(".rs") || name.ends_with("expected.txt") {
            found.push((name, std::fs::read_to_string(&path).expect("UTF-8")));
        }
    }
    found.sort();
    found
}

/// Whether a text could be a code.
pub fn is_shaped(text: &str) -> bool {
    let letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    let word = |part: &str| !part.is_empty() && part.bytes().all(letter);
    text.split('-').all(word) && text.starts_with(|first: char| first.is_ascii_lowercase())
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || matches!(&attribute.meta, Meta::List(list)
                if list.path.is_ident("cfg") && list.tokens.to_string() == "test")
    })
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Fn(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        _ => &[],
    }
}

/// What takes a code: by name, and for closures by file and name.
#[derive(Default)]
struct Takers {
    taking: BTreeSet<(String, usize)>,
    file: String,
    of: Option<String>,
}

fn is_code(pat: &Pat) -> bool {
    match pat {
        Pat::Ident(ident) => ident.ident == "code",
        Pat::Type(typed) => is_code(&typed.pat),
        _ => false,
    }
}

impl<'a> Visit<'a> for Takers {
    fn visit_item(&mut self, item: &'a Item) {
        if is_test(attributes(item)) {
            return;
        }
        let before = self.of.take();
        if let Item::Impl(item) = item
            && let syn::Type::Path(path) = &*item.self_ty
        {
            self.of = path.path.segments.last().map(|last| last.ident.to_string());
        }
        visit::visit_item(self, item);
        self.of = before;
    }

    fn visit_signature(&mut self, signature: &'a syn::Signature) {
        let typed = signature.inputs.iter().filter_map(|input| match input {
            syn::FnArg::Typed(typed) => Some(&*typed.pat),
            // A receiver is no argument of a call by a dot.
            syn::FnArg::Receiver(_) => None,
        });
        if let Some(at) = typed.into_iter().position(is_code) {
            let name = signature.ident.to_string();
            let name = match (&self.of, signature.receiver()) {
                (Some(of), None) => format!("{of}::{name}"),
                (_, Some(_)) => format!(".{name}"),
                (None, None) => name,
            };
            self.taking.insert((name, at));
        }
    }

    fn visit_local(&mut self, local: &'a syn::Local) {
        if let (Pat::Ident(name), Some(init)) = (&local.pat, &local.init)
            && let Expr::Closure(closure) = &*init.expr
            && let Some(at) = closure.inputs.iter().position(is_code)
        {
            let name = format!("{} {}", self.file, name.ident);
            self.taking.insert((name, at));
        }
        visit::visit_local(self, local);
    }
}

struct Reader<'r> {
    takers: &'r Takers,
    file: &'r str,
    is_test: bool,
    in_table: bool,
    source: &'r mut Source,
}

impl Reader<'_> {
    /// A text that is given as a code, whichever branch gives it.
    fn given(&mut self, expr: &Expr) {
        match expr {
            Expr::Lit(lit) => {
                if let Lit::Str(text) = &lit.lit
                    && is_shaped(&text.value())
                    && !self.is_test
                {
                    note(&mut self.source.given, &text.value(), self.file);
                }
            }
            Expr::If(choice) => {
                self.last(&choice.then_branch);
                if let Some((_, other)) = &choice.else_branch {
                    self.given(other);
                }
            }
            Expr::Block(block) => self.last(&block.block),
            Expr::Match(choice) => {
                for arm in &choice.arms {
                    self.given(&arm.body);
                }
            }
            _ => {}
        }
    }

    fn last(&mut self, block: &syn::Block) {
        if let Some(syn::Stmt::Expr(last, None)) = block.stmts.last() {
            self.given(last);
        }
    }

    fn call<'e>(&mut self, names: &[String], arguments: impl Iterator<Item = &'e Expr>) {
        for (at, argument) in arguments.enumerate() {
            let takes = |name: &String| self.takers.taking.contains(&(name.clone(), at));
            if names.iter().any(takes) {
                self.given(argument);
            }
        }
    }
}

impl<'a> Visit<'a> for Reader<'_> {
    fn visit_item(&mut self, item: &'a Item) {
        let (before, table) = (self.is_test, self.in_table);
        self.is_test |= is_test(attributes(item));
        self.in_table = matches!(item, Item::Const(_) | Item::Static(_));
        visit::visit_item(self, item);
        (self.is_test, self.in_table) = (before, table);
    }

    fn visit_expr_call(&mut self, call: &'a syn::ExprCall) {
        if let Expr::Path(path) = &*call.func {
            let parts = path.path.segments.iter();
            let parts: Vec<String> = parts.map(|part| part.ident.to_string()).collect();
            let names = match &parts[..] {
                [name] => vec![name.clone(), format!("{} {name}", self.file)],
                [.., of, name] => vec![name.clone(), format!("{of}::{name}")],
                [] => Vec::new(),
            };
            self.call(&names, call.args.iter());
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'a syn::ExprMethodCall) {
        self.call(&[format!(".{}", call.method)], call.args.iter());
        visit::visit_expr_method_call(self, call);
    }

    fn visit_field_value(&mut self, field: &'a syn::FieldValue) {
        if matches!(&field.member, syn::Member::Named(name) if name == "code") {
            self.given(&field.expr);
        }
        visit::visit_field_value(self, field);
    }

    /// `("code", message)` is how a finding without its place is handed on: a code of several words, and a
    /// second text with a space in it.
    fn visit_expr_tuple(&mut self, tuple: &'a syn::ExprTuple) {
        if let (Some(Expr::Lit(first)), Some(second)) = (tuple.elems.first(), tuple.elems.get(1))
            && let Lit::Str(code) = &first.lit
            && !self.in_table
            && code.value().contains('-')
            && is_sentence(second)
        {
            self.given(&tuple.elems[0]);
        }
        visit::visit_expr_tuple(self, tuple);
    }

    fn visit_lit_str(&mut self, text: &'a syn::LitStr) {
        let value = text.value();
        if self.is_test {
            self.source.told(&value, self.file);
        }
        if is_shaped(&value) {
            let found = match self.is_test {
                true => &mut self.source.tested,
                false => &mut self.source.texts,
            };
            note(found, &value, self.file);
        }
    }

    fn visit_macro(&mut self, call: &'a syn::Macro) {
        let parser = syn::punctuated::Punctuated::<Expr, syn::Token![,]>::parse_terminated;
        match call.parse_body_with(parser) {
            Ok(arguments) => arguments
                .iter()
                .for_each(|argument| self.visit_expr(argument)),
            Err(_) => self.tokens(call.tokens.clone()),
        }
    }

    fn visit_attribute(&mut self, _: &'a Attribute) {}
}

impl Reader<'_> {
    /// Texts in a macro whose arguments are no expressions.
    fn tokens(&mut self, tokens: proc_macro2::TokenStream) {
        for token in tokens {
            match token {
                proc_macro2::TokenTree::Group(group) => self.tokens(group.stream()),
                proc_macro2::TokenTree::Literal(literal) => {
                    if let Lit::Str(text) = Lit::new(literal) {
                        self.visit_lit_str(&text);
                    }
                }
                _ => {}
            }
        }
    }
}

fn is_sentence(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(lit) => matches!(&lit.lit, Lit::Str(text) if text.value().contains(' ')),
        Expr::Macro(call) => call.mac.path.is_ident("format"),
        Expr::MethodCall(call) => is_sentence(&call.receiver),
        Expr::Path(path) => path.path.is_ident("message"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_one(name: &str, text: &str) -> Source {
        read(&[(name.to_owned(), text.to_owned())])
    }

    fn given(text: &str) -> Vec<String> {
        read_one("src/a.rs", text).given.into_keys().collect()
    }

    #[test]
    fn a_code_is_seen_wherever_one_is_given() {
        let taker = "fn error(code: &str, message: &str) {} struct Page; impl Page { fn error(&self, id: u8, code: &str) {} }";
        for body in [
            "error(\"new-code\", \"x\")",
            "page.error(1, \"new-code\")",
            "error(if a { \"new-code\" } else { \"b\" }, \"x\")",
            "error(match a { 1 => \"new-code\", _ => \"b\" }, \"x\")",
            "Finding { code: \"new-code\" }",
            "Err((\"new-code\", message))",
            "Err((\"new-code\", format!(\"x {}\", 1), 2))",
            "(\"new-code\", \"a sentence with spaces\".to_owned())",
            "{ let refuse = |code, why: &str| {}; refuse(\"new-code\", \"x\") }",
            "vec![error(\"new-code\", \"x\")]",
        ] {
            let found = given(&format!("{taker} fn f() {{ {body}; }}"));
            assert!(found.contains(&"new-code".to_owned()), "{body}: {found:?}");
        }
    }

    #[test]
    fn other_texts_are_no_codes() {
        for text in [
            "fn f() { text(\"list-separator\") }",
            "fn f() { (\"list-separator\", value) }",
            "const A: &[(&str, &str)] = &[(\"set-cookie\", \"marks a reader\")];",
            "#[cfg(test)] mod tests { fn error(code: &str) {} fn f() { error(\"new-code\") } }",
        ] {
            assert!(given(text).is_empty(), "{text}: {:?}", given(text));
        }
    }

    #[test]
    fn a_code_is_tested_where_a_test_or_an_expected_text_names_it() {
        for (name, text) in [
            ("tests/a.rs", "fn f() { assert_eq!(code, \"dead-link\") }"),
            (
                "tests/a.rs",
                "fn f() { see! { in A, \"x\" => \"y\", \"dead-link\" at \"z\"; } }",
            ),
            (
                "tests/a.rs",
                "fn f() { said.contains(\"error[dead-link]\") }",
            ),
            (
                "src/a.rs",
                "#[cfg(test)] mod tests { fn f() { g(\"dead-link\") } }",
            ),
            (
                "tests/problems/a/expected.txt",
                "error[dead-link]: there is no page\n --> a.md:1:1\n",
            ),
        ] {
            let source = read_one(name, text);
            assert!(source.tested.contains_key("dead-link"), "{text}");
        }
        let program = read_one("src/a.rs", "fn f() { g(\"dead-link\") }");
        assert!(program.tested.is_empty() && program.texts.contains_key("dead-link"));
    }
}
