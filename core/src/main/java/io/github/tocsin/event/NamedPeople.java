package io.github.tocsin.event;

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
     * @param descriptions lemmas of the nouns before it
     */
    record Person(String name, Set<String> forms, Set<String> descriptions) {}

    private final List<Person> people = new ArrayList<>();

    NamedPeople(Stream<ParsedSentence> sentences) {
        sentences.forEach(this::read);
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
        Set<String> descriptions = new HashSet<>();
        for (int i = phrase.first(); i < words.first(); i++) {
            if (sentence.isNoun(i)
                    && sentence.sense(i).target().isPeople()
                    && sentence.sense(i).target() != TargetType.PERSON) {
                descriptions.add(sentence.lemma(i).toLowerCase(java.util.Locale.ROOT));
            }
        }
        Person person = new Person(Wording.of(sentence, words), TargetCollector.forms(sentence, words), descriptions);
        for (int i = 0; i < people.size(); i++) {
            Person known = people.get(i);
            boolean more = person.forms().containsAll(known.forms());
            if (more || known.forms().containsAll(person.forms())) {
                Person fuller = more ? person : known;
                Set<String> all = new HashSet<>(known.descriptions());
                all.addAll(descriptions);
                people.set(i, new Person(fuller.name(), fuller.forms(), all));
                return;
            }
        }
        people.add(person);
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
