package io.github.tocsin.event.actor;

import io.github.tocsin.knowledge.NounSense;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.DependencyLayer;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.EntityLayer;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.mention.SemanticTypeLayer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of one report with what the layers say of them, and its noun phrases, with a tree or without. */
final class ReportWords {

    /**
     * A part of a token between hyphens.
     *
     * @param joined whether a hyphen stands before it
     */
    record Word(String text, String lower, int token, boolean joined) {}

    final AnnotationInput input;
    final TokenLayer tokens;
    final FormLayer forms;
    final SentenceLayer sentences;
    final EntityLayer entities;
    private final TagLayer tags;
    private final LemmaLayer lemmas;
    private final SemanticTypeLayer senses;
    private final int[] sentenceOf;
    private final Map<Integer, ParsedSentence> parsed = new HashMap<>();

    ReportWords(AnnotationInput input) {
        this.input = input;
        this.tokens = input.get(TokenLayer.class);
        this.forms = input.get(FormLayer.class);
        this.sentences = input.get(SentenceLayer.class);
        this.entities = input.get(EntityLayer.class);
        this.tags = input.get(TagLayer.class);
        this.lemmas = input.get(LemmaLayer.class);
        this.senses = input.get(SemanticTypeLayer.class);
        this.sentenceOf = new int[tokens.size()];
        for (Sentence sentence : sentences.sentences()) {
            for (int i = sentence.tokens().first(); i < sentence.tokens().end(); i++) {
                sentenceOf[i] = sentence.index();
            }
        }
        if (input.find(DependencyLayer.class).isPresent()) {
            ParsedSentence.allOf(input).forEach(sentence -> parsed.put(sentence.index(), sentence));
        }
    }

    int size() {
        return tokens.size();
    }

    String tag(int token) {
        return tags.get(token);
    }

    String lemma(int token) {
        return lemmas.get(token);
    }

    String lower(int token) {
        return forms.get(token).toLowerCase(Locale.ROOT);
    }

    NounSense sense(int token) {
        return senses.get(token);
    }

    int sentence(int token) {
        return sentenceOf[token];
    }

    TokenRange sentenceTokens(int token) {
        return sentences.get(sentenceOf[token]).tokens();
    }

    Optional<DependencyTree> tree(int token) {
        return Optional.ofNullable(parsed.get(sentenceOf[token])).map(ParsedSentence::tree);
    }

    boolean isNoun(int token) {
        return tag(token).startsWith("NN");
    }

    /** Whether the token is part of a person's name. */
    boolean isPerson(int token) {
        return entities.at(token)
                .filter(name -> name.type().equals(EntityMention.PERSON))
                .isPresent();
    }

    /** Whether the token is subject of a verb; without a tree, whether no noun or verb stands before it in its sentence. */
    boolean isSubject(int token) {
        Optional<DependencyTree> tree = tree(token);
        if (tree.isPresent()) {
            return tree.get().is(token, "nsubj");
        }
        for (int i = token - 1; i >= sentenceTokens(token).first(); i--) {
            if (tag(i).startsWith("VB") || tag(i).equals("IN")) {
                return false;
            }
        }
        return true;
    }

    /** The head of a name: the word whose own head lies outside of it; without a tree, its last word before a preposition. */
    int headOf(TokenRange range) {
        Optional<DependencyTree> tree = tree(range.first());
        if (tree.isPresent()) {
            for (int i = range.first(); i < range.end(); i++) {
                if (!range.contains(tree.get().head(i)) && isWord(i)) {
                    return i;
                }
            }
        }
        int head = range.first();
        for (int i = range.first(); i < range.end() && (i == range.first() || !tag(i).equals("IN")); i++) {
            if (isWord(i)) {
                head = i;
            }
        }
        return head;
    }

    private boolean isWord(int token) {
        return forms.get(token).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The noun phrase of a head, with what stands before it and an "of" phrase after it. */
    TokenRange phrase(int head) {
        ParsedSentence sentence = parsed.get(sentenceOf[head]);
        TokenRange limits = sentenceTokens(head);
        TokenRange range;
        if (sentence != null) {
            range = sentence.nounPhrase(head);
        } else {
            range = scanned(head, limits);
        }
        int first = Math.max(range.first(), limits.first());
        int end = Math.min(range.end(), limits.end());
        while (first < head && !isWord(first)) {
            first++;
        }
        while (end - 1 > head && !isWord(end - 1) && !forms.get(end - 1).equals(")")) {
            end--;
        }
        return TokenRange.of(first, end);
    }

    private TokenRange scanned(int head, TokenRange limits) {
        int first = before(head, limits);
        int end = head + 1;
        if (end + 1 < limits.end() && lower(end).equals("of")) {
            int object = objectAfter(end, limits);
            if (object > end) {
                end = object + 1;
            }
        }
        Optional<TokenRange> name = entities.at(head).map(EntityMention::tokens);
        if (name.isPresent()) {
            first = Math.min(first, before(name.get().first(), limits));
            end = Math.max(end, name.get().end());
        }
        return TokenRange.of(first, end);
    }

    private int before(int head, TokenRange limits) {
        int first = head;
        while (first > limits.first() && mayStandBefore(first - 1)) {
            first--;
        }
        return first;
    }

    /** The head of the noun phrase after a preposition; the preposition itself if there is none. */
    int objectAfter(int preposition, TokenRange limits) {
        int object = preposition;
        for (int i = preposition + 1; i < limits.end() && (mayStandBefore(i) || isNoun(i)); i++) {
            if (isNoun(i)) {
                object = i;
            }
        }
        return object;
    }

    private boolean mayStandBefore(int token) {
        String tag = tag(token);
        return tag.startsWith("JJ")
                || tag.startsWith("NN")
                || tag.equals("DT")
                || tag.equals("PDT")
                || tag.equals("PRP$")
                || tag.equals("CD")
                || tag.equals("POS")
                || tag.equals("HYPH")
                || tag.equals("VBN")
                || tag.equals("VBG")
                || tag.equals("``")
                || tag.equals("''")
                || tag.equals("RB") && !lower(token).equals("not")
                || lower(token).equals("-");
    }

    /** The words between two tokens, taken apart at hyphens. */
    List<Word> words(int first, int end) {
        List<Word> out = new ArrayList<>();
        boolean hyphen = false;
        for (int i = first; i < end; i++) {
            String form = forms.get(i);
            if (form.equals("-") || form.equals("--") && tag(i).equals("HYPH")) {
                hyphen = true;
                continue;
            }
            boolean whole = form.indexOf('-') <= 0 || form.endsWith("-");
            String[] parts = whole ? new String[] {form} : form.split("-", -1);
            for (int p = 0; p < parts.length; p++) {
                if (!parts[p].isEmpty()) {
                    out.add(new Word(parts[p], parts[p].toLowerCase(Locale.ROOT), i, hyphen || p > 0));
                }
            }
            hyphen = form.endsWith("-") && form.length() > 1;
        }
        return out;
    }

    /** The forms between two tokens, spaced as in the report. */
    String said(int first, int end) {
        StringBuilder out = new StringBuilder();
        for (int i = first; i < end; i++) {
            if (i > first
                    && tokens.get(i - 1).span().end() < tokens.get(i).span().start()) {
                out.append(' ');
            }
            out.append(forms.get(i));
        }
        return out.toString();
    }
}
