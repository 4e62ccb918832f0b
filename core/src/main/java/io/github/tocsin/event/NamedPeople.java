package io.github.tocsin.event;

import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.TargetType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The people whom a report names, with the nouns that stand before their names: "the senator" is Senator Ana Ruiz. */
final class NamedPeople {

    /**
     * Somebody by name.
     *
     * @param name as written, in restored case
     * @param forms its words in lower case
     * @param descriptions lemmas of the nouns beside it
     * @param words where the report names them most fully, with what stands beside the name
     * @param described whether something stands beside it there
     */
    record Person(String name, Set<String> forms, Set<String> descriptions, TokenRange words, boolean described) {

        /** The fuller of two ways to name somebody; of equals the one that says who it is. */
        private Person or(Person other) {
            boolean fuller = other.forms.size() > forms.size()
                    || other.forms.size() == forms.size() && other.described && !described;
            return fuller ? other : this;
        }
    }

    private final List<Person> people = new ArrayList<>();

    private NamedPeople(Stream<ParsedSentence> sentences) {
        sentences.forEach(this::read);
    }

    /** Those whom the sentences of a report name, parsed or not. */
    static NamedPeople of(AnnotationInput input) {
        return new NamedPeople(
                Stream.concat(ParsedSentence.allOf(input).stream(), ParsedSentence.unparsed(input).stream()));
    }

    private void read(ParsedSentence sentence) {
        for (int i = sentence.tokens().first(); i < sentence.tokens().end(); i++) {
            Optional<TokenRange> entity = sentence.entities()
                    .at(i)
                    .filter(m -> m.type().equals(EntityMention.PERSON))
                    .map(EntityMention::tokens)
                    .filter(sentence.tokens()::contains);
            if (entity.isEmpty()) {
                continue;
            }
            int head = entity.get().end() - 1;
            TokenRange phrase = sentence.nounPhrase(head);
            PersonNames.in(sentence, phrase, head).ifPresent(name -> add(sentence, phrase, name));
            i = head;
        }
    }

    private void add(ParsedSentence sentence, TokenRange phrase, TokenRange words) {
        int head = words.end() - 1;
        Beside beside = Beside.ofName(head, phrase, sentence);
        Set<String> descriptions = new HashSet<>();
        for (int i = phrase.first(); i < words.first(); i++) {
            describe(sentence, i, descriptions);
        }
        beside.heads().forEach(h -> describe(sentence, h, descriptions));
        Person person = new Person(
                Wording.of(sentence, words),
                TargetCollector.forms(sentence, words),
                descriptions,
                beside.around(phrase),
                !descriptions.isEmpty());
        for (int i = 0; i < people.size(); i++) {
            Person known = people.get(i);
            if (known.forms().containsAll(person.forms()) || person.forms().containsAll(known.forms())) {
                Person best = known.or(person);
                Set<String> all = new HashSet<>(known.descriptions());
                all.addAll(descriptions);
                people.set(i, new Person(best.name(), best.forms(), all, best.words(), best.described()));
                return;
            }
        }
        people.add(person);
    }

    private static void describe(ParsedSentence sentence, int token, Set<String> descriptions) {
        if (sentence.isNoun(token)
                && sentence.sense(token).target().isPeople()
                && sentence.sense(token).target() != TargetType.PERSON) {
            descriptions.add(sentence.lemma(token).toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** The person of whose name these words are part, if there is one only. */
    Optional<Person> fullName(Set<String> forms) {
        return only(people.stream().filter(p -> p.forms().containsAll(forms)).toList());
    }

    /** The person who is called this, if there is one only. */
    Optional<Person> described(String lemma) {
        return only(
                people.stream().filter(p -> p.descriptions().contains(lemma)).toList());
    }

    private static Optional<Person> only(List<Person> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
