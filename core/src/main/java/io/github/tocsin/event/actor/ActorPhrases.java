package io.github.tocsin.event.actor;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.event.actor.ActorDescriptions.Description;
import io.github.tocsin.event.actor.ActorWords.Cue;
import io.github.tocsin.event.actor.ActorWords.Small;
import io.github.tocsin.event.actor.ActorWords.StandIn;
import io.github.tocsin.event.actor.ReportWords.Word;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.knowledge.ActorDictionary.Entry;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.NounSense;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.Actor;
import io.github.tocsin.model.ActorType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the phrases of one report that name or describe somebody who can act. For one report; not thread-safe. */
final class ActorPhrases {

    private static final Countries COUNTRIES = Countries.builtIn();
    private static final ImmutableSet<SemanticType> CAN_ACT = ImmutableSet.of(
            SemanticType.PERSON,
            SemanticType.ARMED_GROUP,
            SemanticType.FORCE,
            SemanticType.STATE,
            SemanticType.ORGANIZATION);
    private static final ImmutableSet<SemanticType> CREWED =
            ImmutableSet.of(SemanticType.AIRCRAFT, SemanticType.VESSEL, SemanticType.VEHICLE);

    /** How far after "suspected" the name stands at most. */
    private static final int SUPPOSED = 9;

    private static final int LONGEST_NAME = 7;

    /** A name with who bears it. */
    private record Name(TokenRange tokens, int head, Entry bearer) {}

    private final ReportWords report;
    private final ActorNames names;
    private final ActorDescriptions descriptions;
    private final ActorChoice choice;
    private final Optional<LocalDate> day;
    private final SortedMap<Integer, ActorMention> mentions = new TreeMap<>();
    private final Map<Integer, Name> nameAt = new HashMap<>();
    private final Map<String, Entry> introduced = new HashMap<>();
    private final Map<String, Entry> people = new LinkedHashMap<>();

    ActorPhrases(ReportWords report, ActorDictionary dictionary) {
        this.report = report;
        this.names = new ActorNames(dictionary);
        this.descriptions = new ActorDescriptions(report, dictionary);
        this.choice = new ActorChoice(report);
        this.day = report.input.report().publishedOn();
    }

    /** The mentions by their heads. */
    SortedMap<Integer, ActorMention> all() {
        for (Sentence sentence : report.sentences.sentences()) {
            listedNames(sentence);
        }
        otherNames();
        for (Sentence sentence : report.sentences.sentences()) {
            // From the right, so that a phrase is known before the nouns that modify its head.
            for (int i = sentence.tokens().end() - 1; i >= sentence.tokens().first(); i--) {
                if (!isInsideName(i) && !modifiesActor(i)) {
                    if (report.isNoun(i)) {
                        people(i);
                    }
                    if (!mentions.containsKey(i) && canAct(i) && (report.isNoun(i) || isQuantity(i))) {
                        described(i);
                    }
                }
            }
        }
        report.entities.mentions().forEach(this::country);
        for (int i = 0; i < report.size(); i++) {
            if (!mentions.containsKey(i)) {
                crewed(i);
                adjective(i);
            }
        }
        return mentions;
    }

    private boolean isQuantity(int token) {
        return ActorWords.standIn(report.lemma(token))
                .filter(s -> s == StandIn.QUANTITY)
                .isPresent();
    }

    /** "army" in "army troops", but not "group" in "the group's leader". */
    private boolean modifiesActor(int token) {
        if (token + 1 < report.size() && report.tag(token + 1).equals("POS")) {
            return false;
        }
        TokenRange sentence = report.sentenceTokens(token);
        return mentions.subMap(token + 1, Math.max(token + 1, sentence.end())).values().stream()
                .anyMatch(mention -> mention.tokens().contains(token));
    }

    private boolean canAct(int token) {
        return CAN_ACT.contains(report.sense(token).type());
    }

    private boolean isInsideName(int token) {
        return nameAt.containsKey(token)
                || report.entities
                        .at(token)
                        .filter(name -> name.type().equals(EntityMention.PERSON) || isCountry(name))
                        .isPresent();
    }

    // Names.

    private void listedNames(Sentence sentence) {
        for (ActorNames.Named named :
                names.in(report.input.content(), report.tokens, report.forms, sentence.tokens(), day)) {
            TokenRange tokens = named.tokens();
            Optional<EntityMention> entity = report.entities.at(tokens.first());
            boolean within = entity.isPresent()
                    && entity.get().tokens().contains(tokens)
                    && entity.get().tokens().size() > tokens.size();
            if (within && !standsForName(entity.get().tokens(), tokens)) {
                continue;
            }
            boolean place = entity.isPresent()
                    && entity.get().tokens().equals(tokens)
                    && entity.get().type().equals(EntityMention.LOCATION)
                    && isCountry(entity.get());
            if (!place && !abbreviatesOther(tokens)) {
                Entry bearer = inBrackets(tokens)
                        .orElseGet(() -> choice.among(named.candidates(), report.said(tokens.first(), tokens.end())));
                name(tokens, bearer);
            }
        }
    }

    /** "Movement X (MX)": an acronym that stands in brackets after a name has its bearer. */
    private Optional<Entry> inBrackets(TokenRange tokens) {
        int open = tokens.first() - 1;
        boolean bracket = tokens.size() == 1
                && open > 0
                && (report.forms.get(open).equals("(") || report.forms.get(open).equals("-LRB-"))
                && report.forms.get(tokens.first()).chars().noneMatch(Character::isLowerCase);
        return bracket ? Optional.ofNullable(nameAt.get(open - 1)).map(Name::bearer) : Optional.empty();
    }

    /** "Lanka Army (SLA)": short for the name before, whatever else it may be short for. */
    private boolean abbreviatesOther(TokenRange tokens) {
        int open = tokens.first() - 1;
        if (tokens.size() != 1 || open < 1 || !isBracket(open) || nameAt.containsKey(open - 1)) {
            return false;
        }
        String acronym = report.forms.get(tokens.first());
        int at = acronym.length() - 1;
        for (int i = open - 1;
                i >= 0 && at >= 0 && report.forms.get(i).codePointAt(0) == acronym.codePointAt(at);
                i--) {
            at--;
        }
        return acronym.chars().allMatch(Character::isUpperCase) && at < acronym.length() - 2 && at < 1;
    }

    private boolean isBracket(int token) {
        return report.forms.get(token).equals("(") || report.forms.get(token).equals("-LRB-");
    }

    /** "Islamic State Militants", taken for one name: the words after the known name only say that its members are meant. */
    private boolean standsForName(TokenRange whole, TokenRange known) {
        if (report.entities.at(known.first()).map(e -> e.type()).orElse("").equals(EntityMention.PERSON)) {
            return false;
        }
        for (int i = whole.first(); i < whole.end(); i++) {
            if (!known.contains(i)
                    && !report.tag(i).equals("DT")
                    && ActorWords.standIn(report.lemma(i)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void name(TokenRange tokens, Entry bearer) {
        int head = report.headOf(tokens);
        Name name = new Name(tokens, head, bearer);
        for (int i = tokens.first(); i < tokens.end(); i++) {
            nameAt.put(i, name);
        }
        TokenRange phrase = report.phrase(head);
        // The phrase of a name within another phrase is the name alone.
        TokenRange own = phrase.contains(tokens) ? TokenRange.of(phrase.first(), tokens.end()) : tokens;
        Description description = descriptions.read(own, head);
        put(
                head,
                own,
                new Entry(
                        bearer.name(),
                        bearer.type(),
                        bearer.country().or(description::country),
                        description.sponsor().or(bearer::sponsor)),
                true);
    }

    private void otherNames() {
        for (EntityMention entity : report.entities.mentions()) {
            TokenRange tokens = entity.tokens();
            boolean taken = false;
            for (int i = tokens.first(); i < tokens.end(); i++) {
                taken |= nameAt.containsKey(i);
            }
            if (taken || entity.type().equals(EntityMention.LOCATION)) {
                continue;
            }
            String said = report.said(tokens.first(), tokens.end());
            if (entity.type().equals(EntityMention.PERSON)) {
                person(tokens, said);
            } else {
                Entry bearer = Optional.ofNullable(introduced.get(said)).orElseGet(() -> organization(tokens, said));
                name(tokens, bearer);
                acronym(tokens, bearer);
            }
        }
    }

    private void person(TokenRange tokens, String said) {
        int head = report.headOf(tokens);
        TokenRange phrase = report.phrase(head);
        Description description = descriptions.read(phrase, head);
        Optional<Entry> known = surnamed(said);
        Entry bearer = new Entry(
                known.map(Entry::name).orElse(said),
                ActorType.PERSON,
                description.country().or(() -> known.flatMap(Entry::country)),
                Optional.empty());
        people.putIfAbsent(bearer.name(), bearer);
        put(head, phrase, bearer, true);
    }

    /** The one person named before whose full name ends so. */
    private Optional<Entry> surnamed(String said) {
        List<Entry> known = people.values().stream()
                .filter(person -> person.name().endsWith(" " + said))
                .toList();
        return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
    }

    private Entry organization(TokenRange tokens, String said) {
        List<Word> words = report.words(tokens.first(), tokens.end());
        ActorType type = ActorWords.typeOfName(words.stream().map(Word::lower).collect(ImmutableSet.toImmutableSet()))
                .or(() -> report.sense(report.headOf(tokens)).actor())
                .orElse(ActorType.ORGANIZATION);
        Optional<String> country = Optional.empty();
        for (int i = 0; i < words.size() && country.isEmpty(); i++) {
            country = ActorDescriptions.countryAt(words, i, true).map(ActorDescriptions.NamedCountry::code);
        }
        return new Entry(said, type, country, Optional.empty());
    }

    /** "Movement X (MX)": from here on MX is Movement X. */
    private void acronym(TokenRange tokens, Entry bearer) {
        int at = tokens.end();
        if (at + 2 < report.size()
                && tokens.size() > 1
                && (report.forms.get(at).equals("(") || report.forms.get(at).equals("-LRB-"))
                && (report.forms.get(at + 2).equals(")")
                        || report.forms.get(at + 2).equals("-RRB-"))
                && report.forms.get(at + 1).chars().noneMatch(Character::isLowerCase)) {
            introduced.put(report.forms.get(at + 1), bearer);
        }
    }

    // Descriptions.

    private void described(int head) {
        TokenRange phrase = withCountry(report.phrase(head), head);
        if (ActorWords.is(Small.NONE, report.lower(phrase.first()))) {
            return;
        }
        NounSense sense = report.sense(head);
        Description description = descriptions.read(phrase, head);
        Optional<StandIn> standIn = ActorWords.standIn(report.lemma(head));
        if (standIn.isPresent()) {
            Optional<Name> group = nameIn(phrase, head, description).filter(name -> actsFor(head, name));
            if (group.isPresent()) {
                Entry bearer = group.get().bearer();
                TokenRange whole = TokenRange.of(
                        Math.min(phrase.first(), group.get().tokens().first()),
                        Math.max(phrase.end(), group.get().tokens().end()));
                put(
                        head,
                        whole,
                        new Entry(
                                bearer.name(),
                                bearer.type(),
                                bearer.country().or(description::country),
                                description.sponsor().or(bearer::sponsor)),
                        true);
                return;
            }
        }
        if (standIn.filter(s -> s == StandIn.COLLECTIVE).isPresent()
                || ActorWords.is(Cue.HEAD, report.lemma(head))
                || ActorWords.groupNoun(report.lemma(head)).isPresent()) {
            Optional<TokenRange> own = nameAfter(head).or(() -> nameBeside(head));
            if (own.isPresent()) {
                put(
                        head,
                        TokenRange.of(phrase.first(), own.get().end()),
                        new Entry(
                                report.said(own.get().first(), own.get().end()),
                                typeOf(sense),
                                description.country(),
                                description.sponsor()),
                        true);
                return;
            }
        }
        Optional<Integer> members = standIn.isPresent() ? objectOf(phrase, head) : Optional.empty();
        if (members.isPresent() && canAct(members.get())) {
            standsForMembers(head, phrase, description, standIn.get(), members.get());
            return;
        }
        Optional<Entry> owner = nameIn(phrase, head, description)
                .filter(name -> name.tokens().end() <= head)
                .map(Name::bearer);
        put(
                head,
                phrase,
                new Entry(
                        ownWords(phrase, head, phrase.end()),
                        isUnknown(phrase, head) ? ActorType.UNKNOWN : typeOf(sense, owner),
                        description.country().or(() -> owner.flatMap(Entry::country)),
                        description
                                .sponsor()
                                .or(() -> owner.filter(o -> sense.type() != SemanticType.PERSON)
                                        .map(Entry::name))),
                false);
    }

    /** "a group called X", "the criminal group X", "a little-known faction, X, said": the name that such a noun has after it. */
    private Optional<TokenRange> nameAfter(int head) {
        int limit = report.sentenceTokens(head).end();
        int first = head + 1;
        while (first < limit && ActorWords.is(Cue.CALLED, report.lower(first))) {
            first++;
        }
        boolean called = first > head + 1;
        boolean comma = !called && first < limit && report.lower(first).equals(",");
        first = comma ? first + 1 : first;
        int end = first;
        for (int i = first; i < limit && i < first + LONGEST_NAME && mayBeOfName(i); i++) {
            end = isCapitalised(i) ? i + 1 : end;
        }
        boolean closed = end < limit && report.lower(end).equals(",");
        boolean plain = end > first
                && (called || report.tag(end - 1).startsWith("NNP"))
                && (!comma || closed)
                && countryOf(first, end).isEmpty();
        for (int i = first; i < end; i++) {
            plain &= !report.isPerson(i) && (comma || !isTimeOrPlace(i));
        }
        return plain ? Optional.of(TokenRange.of(first, end)) : Optional.empty();
    }

    /** "a group active in the area, Sons of the Pass, said": a name between commas. */
    private Optional<TokenRange> nameBeside(int head) {
        Optional<DependencyTree> tree = report.tree(head);
        return tree.stream()
                .flatMap(t -> t.children(head, "appos").stream())
                .filter(a -> a > head)
                .map(a -> report.phrase(a))
                .filter(p -> p.size() > 1 || report.entities.at(p.first()).isPresent())
                .filter(p -> isCapitalised(p.first()) && isCapitalised(p.end() - 1))
                .filter(p -> report.lower(p.first() - 1).equals(",")
                        && p.end() < report.size()
                        && report.lower(p.end()).equals(","))
                .filter(p -> !report.isPerson(p.first()) && !isTimeOrPlace(p.first()))
                .findFirst();
    }

    private boolean isTimeOrPlace(int token) {
        return report.sense(token).type() == SemanticType.TIME
                || report.entities
                        .at(token)
                        .filter(name -> name.type().equals(EntityMention.LOCATION))
                        .isPresent();
    }

    private Optional<String> countryOf(int first, int end) {
        return ActorDescriptions.countryAt(report.words(first, end), 0, true).map(ActorDescriptions.NamedCountry::code);
    }

    private boolean mayBeOfName(int token) {
        return isCapitalised(token)
                || report.tag(token).equals("CD")
                || report.tag(token).equals("IN")
                || report.tag(token).equals("DT")
                || report.tag(token).equals("HYPH")
                || report.forms.get(token).equals("-");
    }

    private boolean isCapitalised(int token) {
        return Character.isUpperCase(report.forms.get(token).codePointAt(0))
                || report.forms.get(token).length() > 2
                        && report.forms.get(token).charAt(1) == '-'
                        && Character.isUpperCase(report.forms.get(token).codePointAt(2));
    }

    /** "an unknown party" may be anybody. */
    private boolean isUnknown(TokenRange phrase, int head) {
        for (int i = phrase.first(); i < head; i++) {
            if (ActorWords.is(Small.UNKNOWN, report.lower(i))
                    && report.sense(head).type() == SemanticType.ORGANIZATION) {
                return true;
            }
        }
        return false;
    }

    /** "Syrian regime" in "a Syrian regime missile", "Saudi led coalition" in "a Saudi led coalition airstrike". */
    private TokenRange withCountry(TokenRange phrase, int head) {
        Optional<DependencyTree> tree = report.tree(head);
        int first = phrase.first();
        int limit = report.sentenceTokens(head).first();
        if (tree.isEmpty() || !tree.get().is(head, "compound") && !tree.get().is(head, "amod") || first <= limit) {
            return phrase;
        }
        int before = ActorWords.is(Cue.JOINED, report.lower(first - 1)) && first - 2 >= limit ? first - 2 : first - 1;
        boolean sibling = tree.get().head(before) == tree.get().head(head)
                || tree.get().head(before) > before && tree.get().head(before) < head
                || phrase.contains(tree.get().head(before));
        boolean country = ActorDescriptions.countryAt(report.words(before, before + 1), 0, true)
                .isPresent();
        return sibling && country ? TokenRange.of(before, phrase.end()) : phrase;
    }

    /** "members of the army", "a group of armed men", "dozens of gunmen". */
    private void standsForMembers(int head, TokenRange phrase, Description description, StandIn kind, int members) {
        NounSense sense = report.sense(members);
        TokenRange object = report.phrase(members);
        Description theirs = descriptions.read(object, members);
        boolean own = kind == StandIn.COLLECTIVE
                && (sense.type() == SemanticType.PERSON || sense.type() == SemanticType.ARMED_GROUP);
        if (kind == StandIn.MEMBER && sense.type() == SemanticType.PERSON) {
            put(
                    head,
                    phrase,
                    new Entry(
                            ownWords(phrase, head, phrase.end()),
                            typeOf(report.sense(head)),
                            description.country(),
                            description.sponsor()),
                    false);
            return;
        }
        put(
                head,
                TokenRange.of(phrase.first(), Math.max(phrase.end(), object.end())),
                new Entry(
                        own ? ownWords(phrase, head, phrase.end()) : ownWords(object, members, object.end()),
                        typeOf(sense),
                        theirs.country().or(description::country),
                        theirs.sponsor().or(description::sponsor)),
                false);
    }

    /** A group named in the phrase, before the head or after "of" or "from". */
    private Optional<Name> nameIn(TokenRange phrase, int head, Description description) {
        for (int i = head - 1; i >= Math.min(phrase.first(), before(head)); i--) {
            Name name = nameAt.get(i);
            if (name != null && isGroup(name) && !description.sponsorTokens().contains(i)) {
                return Optional.of(name);
            }
        }
        int limit = report.sentenceTokens(head).end();
        int at = afterCue(head + 1, limit);
        if (at > head + 1) {
            Optional<Name> name = nameFrom(at, limit);
            return name.isPresent() || phrase.end() <= head + 1 ? name : supposedName(phrase.end() - 1, limit);
        }
        return supposedName(head, limit);
    }

    /** The group's name that begins here, past an article or an adjective. */
    private Optional<Name> nameFrom(int from, int limit) {
        int at = from;
        while (at < limit
                && (report.tag(at).equals("DT") || report.tag(at).startsWith("JJ"))
                && !nameAt.containsKey(at)) {
            at++;
        }
        return at < limit ? Optional.ofNullable(nameAt.get(at)).filter(ActorPhrases::isGroup) : Optional.empty();
    }

    /** "armed men, suspected to be X fighters", "gunmen believed to belong to X", "men thought to be working for X". */
    private Optional<Name> supposedName(int head, int limit) {
        int at = head + 1;
        while (at < limit
                && ActorWords.is(Cue.FILLER, report.lower(at))
                && !ActorWords.is(Small.DOUBT, report.lower(at))) {
            at++;
        }
        if (at >= limit || !ActorWords.is(Small.DOUBT, report.lower(at))) {
            return Optional.empty();
        }
        int end = Math.min(limit, at + SUPPOSED);
        for (int i = at + 1; i < end; i++) {
            Optional<Name> name = Optional.ofNullable(nameAt.get(i)).filter(ActorPhrases::isGroup);
            if (name.isPresent()) {
                return name;
            }
            boolean between = ActorWords.is(Cue.SUPPOSED, report.lower(i))
                    || report.tag(i).equals("DT");
            if (!between) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Past "of", "from", "believed to belong to"; the beginning itself if nothing of the kind stands there. */
    private int afterCue(int from, int limit) {
        int at = from;
        while (at < limit
                && ActorWords.is(Cue.FILLER, report.lower(at))
                && !report.lower(at).equals(",")) {
            at++;
        }
        for (int words = 2; words > 0; words--) {
            if (at + words < limit
                    && ActorWords.is(Cue.BELONGING, report.said(at, at + words).toLowerCase(Locale.ROOT))) {
                return at + words;
            }
        }
        return from;
    }

    /** The word right before the head, which belongs to the phrase even where the parser thinks otherwise. */
    private int before(int head) {
        return head > report.sentenceTokens(head).first() ? head - 1 : head;
    }

    private static boolean isGroup(Name name) {
        return name.bearer().type() != ActorType.MEDIA;
    }

    /** "UN troops" are the United Nations, "UN staff members" are not. */
    private boolean actsFor(int head, Name name) {
        SemanticType type = report.sense(head).type();
        return type == SemanticType.FORCE
                || type == SemanticType.ARMED_GROUP
                || name.bearer().type() != ActorType.INTERNATIONAL_ORGANIZATION
                        && name.bearer().type() != ActorType.ORGANIZATION;
    }

    /** The head of the "of" phrase. */
    private Optional<Integer> objectOf(TokenRange phrase, int head) {
        if (head + 1 >= phrase.end() || !report.lower(head + 1).equals("of")) {
            return Optional.empty();
        }
        Optional<DependencyTree> tree = report.tree(head);
        if (tree.isPresent()) {
            return tree.get().children(head, "nmod").stream()
                    .filter(child -> child > head + 1 && phrase.contains(child))
                    .findFirst();
        }
        int object = report.objectAfter(head + 1, report.sentenceTokens(head));
        return object > head + 1 ? Optional.of(object) : Optional.empty();
    }

    /** The words of the phrase from the first that is part of a name or description. */
    private String ownWords(TokenRange phrase, int head, int end) {
        int first = phrase.first();
        while (first < head && isLead(first)) {
            first++;
        }
        int last = end;
        // A clause or a bracket within the phrase ends the name.
        for (int i = head + 1; i < end; i++) {
            if (report.lower(i).equals(",") || report.lower(i).equals("(")) {
                last = i;
                break;
            }
        }
        return report.said(first, last);
    }

    private boolean isLead(int token) {
        if (report.tag(token).equals("CD") && isNameOfDay(token)) {
            return false;
        }
        return ActorWords.is(Small.LEAD, report.lower(token))
                || report.tag(token).equals("CD")
                        && report.lower(token).codePoints().allMatch(c -> Character.isDigit(c) || c == ',' || c == '.');
    }

    /** "Democratic Front supporters" are of the front's kind. */
    /** "4 July" in "the 4 July Command". */
    private boolean isNameOfDay(int number) {
        return number + 2 < report.size()
                && report.sense(number + 1).type() == SemanticType.TIME
                && isCapitalised(number + 1)
                && report.isNoun(number + 2);
    }

    private static ActorType typeOf(NounSense sense, Optional<Entry> owner) {
        ActorType own = typeOf(sense);
        return own == ActorType.UNKNOWN
                ? owner.map(Entry::type)
                        .filter(t -> t == ActorType.POLITICAL_GROUP || t == ActorType.ARMED_GROUP)
                        .orElse(own)
                : own;
    }

    private static ActorType typeOf(NounSense sense) {
        return sense.actor().orElseGet(() -> switch (sense.type()) {
            case PERSON -> ActorType.PERSON;
            case ARMED_GROUP -> ActorType.ARMED_GROUP;
            case FORCE -> ActorType.MILITARY;
            case STATE -> ActorType.STATE;
            case ORGANIZATION -> ActorType.ORGANIZATION;
            default -> ActorType.UNKNOWN;
        });
    }

    // Countries and their people.

    private static Optional<String> countryOf(ReportWords report, EntityMention entity) {
        return entity.type().equals(EntityMention.LOCATION)
                ? COUNTRIES.ofName(
                        report.said(entity.tokens().first(), entity.tokens().end()))
                : Optional.empty();
    }

    private boolean isCountry(EntityMention entity) {
        return countryOf(report, entity).isPresent();
    }

    private void country(EntityMention entity) {
        TokenRange tokens = entity.tokens();
        int head = report.headOf(tokens);
        if (mentions.containsKey(head) || !entity.type().equals(EntityMention.LOCATION)) {
            return;
        }
        Optional<String> code = countryOf(report, entity);
        if (code.isPresent() && !isPlace(tokens)) {
            String name = COUNTRIES.name(code.get()).orElseThrow();
            put(head, tokens, new Entry(name, ActorType.STATE, code, Optional.empty()), true);
        } else if (code.isEmpty() && report.isSubject(head) && report.tree(head).isPresent()) {
            String said = report.said(tokens.first(), tokens.end());
            COUNTRIES
                    .ofCapital(said)
                    .ifPresent(c -> put(
                            head, tokens, new Entry(said, ActorType.STATE, Optional.of(c), Optional.empty()), true));
        }
    }

    private boolean isPlace(TokenRange tokens) {
        int before = tokens.first() - 1;
        if (before >= 0 && report.tag(before).equals("DT")) {
            before--;
        }
        return before >= 0
                && report.sentence(before) == report.sentence(tokens.first())
                && ActorWords.is(Cue.PLACE, report.lower(before));
    }

    /** "the Iranians", "two Iraqis". */
    private void people(int token) {
        if (isModifier(token)) {
            return;
        }
        String form = report.forms.get(token);
        Optional<String> code =
                Character.isUpperCase(form.codePointAt(0)) ? COUNTRIES.ofDemonym(form) : Optional.empty();
        if (code.isEmpty()) {
            return;
        }
        TokenRange phrase = report.phrase(token);
        boolean wholePeople = report.tag(token).endsWith("S")
                && phrase.size() == 2
                && report.lower(phrase.first()).equals("the");
        put(
                token,
                phrase,
                new Entry(
                        ownWords(phrase, token, phrase.end()),
                        wholePeople ? ActorType.STATE : ActorType.CIVILIANS,
                        code,
                        Optional.empty()),
                false);
    }

    private boolean isModifier(int token) {
        Optional<DependencyTree> tree = report.tree(token);
        return tree.map(t -> t.is(token, "compound") || t.is(token, "amod") || t.is(token, "flat"))
                .orElseGet(() -> token + 1 < report.size()
                        && report.isNoun(token + 1)
                        && report.sentence(token) == report.sentence(token + 1));
    }

    /** "Israeli warplanes", "Houthi drones": whoever they belong to acts. Unidentified ones name nobody. */
    private void crewed(int token) {
        SemanticType type = report.sense(token).type();
        if (!report.isNoun(token) || !CREWED.contains(type) && type != SemanticType.WEAPON || isInsideName(token)) {
            return;
        }
        TokenRange phrase = report.phrase(token);
        Description description = descriptions.read(TokenRange.of(phrase.first(), token + 1), token);
        Optional<Name> owner = nameIn(TokenRange.of(phrase.first(), token + 1), token, description)
                .filter(name -> name.tokens().end() <= token);
        if (owner.isPresent()) {
            put(token, phrase, owner.get().bearer(), true);
            return;
        }
        Optional<Actor> force = force(phrase, token);
        if (force.isPresent()) {
            Actor actor = force.get();
            put(token, phrase, new Entry(actor.name(), actor.type(), actor.country(), actor.sponsor()), false);
            return;
        }
        List<Word> before = report.words(phrase.first(), token);
        Optional<String> code = Optional.empty();
        for (int i = 0; i < before.size() && code.isEmpty(); i++) {
            boolean made = i + 1 < before.size()
                    && ActorWords.is(Cue.MADE, before.get(i + 1).lower());
            if (!made && !description.sponsorTokens().contains(before.get(i).token())) {
                code = ActorDescriptions.countryAt(before, i, true).map(ActorDescriptions.NamedCountry::code);
            }
        }
        if (code.isPresent()) {
            boolean crew = CREWED.contains(type);
            put(
                    token,
                    phrase,
                    new Entry(
                            crew
                                    ? ownWords(phrase, token, token + 1)
                                    : COUNTRIES.name(code.get()).orElseThrow(),
                            crew ? ActorType.MILITARY : ActorType.STATE,
                            code,
                            Optional.empty()),
                    !crew);
        }
    }

    /** Forces that stand before what is theirs: "army" in "an army helicopter". */
    private Optional<Actor> force(TokenRange phrase, int token) {
        return mentions.subMap(phrase.first(), Math.max(phrase.first(), token)).values().stream()
                .filter(m -> !m.named() || m.actor().type() != ActorType.STATE)
                .map(ActorMention::actor)
                .filter(a -> switch (a.type()) {
                    case MILITARY, POLICE, STATE, ARMED_GROUP -> true;
                    default -> false;
                })
                .reduce((a, b) -> b);
    }

    /** "an Israeli airstrike": the country, unless the word belongs to somebody found already. */
    private void adjective(int token) {
        String form = report.forms.get(token);
        if (!Character.isUpperCase(form.codePointAt(0))
                || !(report.tag(token).startsWith("JJ") || report.tag(token).startsWith("NNP"))
                || nameAt.containsKey(token)
                || report.isPerson(token)
                || !isModifier(token)) {
            return;
        }
        Optional<String> code = COUNTRIES.ofAdjective(form);
        if (code.isEmpty() || isJoined(token) || isCovered(token)) {
            return;
        }
        String name = COUNTRIES.name(code.get()).orElseThrow();
        put(token, TokenRange.of(token, token + 1), new Entry(name, ActorType.STATE, code, Optional.empty()), true);
    }

    private boolean isJoined(int token) {
        return token > 0 && report.forms.get(token - 1).equals("-")
                || token + 1 < report.size() && report.forms.get(token + 1).equals("-");
    }

    private boolean isCovered(int token) {
        // Mentions are few, and no phrase is longer than its sentence.
        TokenRange sentence = report.sentenceTokens(token);
        return mentions.subMap(sentence.first(), sentence.end()).values().stream()
                .anyMatch(mention -> mention.tokens().contains(token) && mention.head() != token);
    }

    private void put(int head, TokenRange tokens, Entry entry, boolean named) {
        Actor actor = Actor.builder()
                .name(entry.name())
                .type(entry.type())
                .country(entry.country())
                .sponsor(entry.sponsor().filter(sponsor -> !sponsor.equals(entry.name())))
                .quote(report.input.report().quote(tokens.span(report.tokens)))
                .build();
        mentions.put(head, new ActorMention(head, tokens, actor, named));
    }
}
