package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.place.PlacePhrase.Kind;
import io.github.tocsin.event.place.PlacePhrase.Relation;
import io.github.tocsin.event.place.PlaceWords.Phrase;
import io.github.tocsin.knowledge.NameKey;
import io.github.tocsin.layer.EntityLayer;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.LocationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts names together that make one place: with what they lie in, with a place that they lie beside, and in lists.
 *
 * <p>"Old Bridge area, Emam Saheb district, Kunduz province" is one phrase, "Sanaa, Hodeidah and Taiz" are three: a name after a comma
 * is a container if its noun or the gazetteer makes it larger than the one before, and it is not an item of a list.
 */
final class PlaceGroups {

    private final PlaceText text;
    private final EntityLayer entities;
    private final PlaceIndex index;
    private final PlaceParts parts;
    private final RelationReader relations;
    private final PlaceWords words = PlaceWords.builtIn();

    PlaceGroups(PlaceText text, EntityLayer entities, PlaceIndex index, RelationReader relations) {
        this.text = text;
        this.entities = entities;
        this.index = index;
        this.parts = new PlaceParts(text, entities, index);
        this.relations = relations;
    }

    /** A phrase being put together. */
    static final class Group {
        final List<PlacePart> parts = new ArrayList<>();
        int start;
        int end;
        Optional<TokenRange> compass = Optional.empty();
        Optional<Relation> relation = Optional.empty();
        Optional<PlacePhrase> reference = Optional.empty();

        PlacePart last() {
            return parts.get(parts.size() - 1);
        }

        boolean sure() {
            return parts.stream().anyMatch(PlacePart::sure);
        }
    }

    /** A part, and the compass word before it. */
    record Step(PlacePart part, Optional<TokenRange> compass) {
        int end() {
            return part.range().end();
        }
    }

    /** The phrase of a group in a sentence that begins at {@code start}. */
    PlacePhrase phrase(Group group, int start) {
        return new PlacePhrase(
                TokenRange.of(group.start, group.end),
                ImmutableList.copyOf(group.parts),
                group.compass,
                group.relation,
                group.reference,
                adjectiveBefore(group.start, start));
    }

    /** The country of an adjective before a phrase: "the Iraqi city of Mosul", "the Afghan capital Kabul". */
    Optional<String> adjectiveBefore(int i, int start) {
        for (int at = i - 1; at >= Math.max(start, i - 3); at--) {
            if (index.isDemonym(text.form(at))
                    && text.capital(at)
                    && !text.tag(at).endsWith("S")) {
                return index.adjective(text.form(at));
            }
            boolean between = text.tag(at).startsWith("JJ")
                    || text.noun(at, at + 1, PlaceNoun.Position.AFTER).isPresent()
                    || words.is(Phrase.FILLER, text.lower(at));
            if (!between) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * The name at {@code i}, a compass word before it taken along.
     *
     * @param relaxed whether any capitalised name will do
     */
    Optional<Step> step(int i, int end, boolean relaxed) {
        int k = text.is(i, "the") ? i + 1 : i;
        int afterCompass = relations.compassEnd(k, end);
        Optional<TokenRange> compass =
                afterCompass > k ? Optional.of(TokenRange.of(k, afterCompass)) : Optional.empty();
        Optional<PlacePart> plain = parts.at(k, end, false);
        boolean unknown = plain.filter(
                        p -> !p.candidates().isEmpty() || p.noun().isPresent())
                .isEmpty();
        boolean whole = entities.at(k).filter(e -> e.tokens().first() == k).isPresent();
        if (compass.isPresent() && unknown && whole) {
            Optional<PlacePart> inner = parts.within(afterCompass, end);
            if (inner.isPresent()) {
                return inner.map(p -> new Step(p, compass));
            }
        }
        if (plain.isPresent()) {
            return plain.map(p -> new Step(p, Optional.empty()));
        }
        if (compass.isPresent()) {
            Optional<PlacePart> inner = parts.at(afterCompass, end, relaxed);
            if (inner.isPresent()) {
                return inner.map(p -> new Step(p, compass));
            }
        }
        return relaxed
                ? parts.at(k, end, true).or(() -> overruled(k, end)).map(p -> new Step(p, Optional.empty()))
                : Optional.empty();
    }

    /** A name that the recogniser takes for a person's or an organisation's and that leads on to a country: "Mullah Aman, Farah, Afghanistan". */
    private Optional<PlacePart> overruled(int i, int end) {
        int run = text.runEnd(i, end);
        boolean other = entities.at(i)
                .filter(e ->
                        !e.type().equals(EntityMention.LOCATION) && e.tokens().end() <= run)
                .isPresent();
        return other && leadsToCountry(run, end) ? Optional.of(parts.plain(i, run)) : Optional.empty();
    }

    /** Whether known places follow, each after a comma, of which the last is a country. */
    boolean leadsToCountry(int at, int end) {
        int k = at;
        while (text.is(k, ",")) {
            Optional<Step> next = step(k + 1, end, false);
            if (next.isEmpty() || next.get().part().isCountry()) {
                return next.isPresent() && k > at;
            }
            k = next.get().end();
        }
        return false;
    }

    /**
     * The groups that begin with the name at {@code i}.
     *
     * @param located whether its position says that it is a place
     * @param lists whether a list may follow; its items are groups of their own
     */
    List<Group> groups(int i, int end, boolean located, boolean lists) {
        Optional<Step> first = step(i, end, located);
        if (first.isEmpty() || text.is(i, "the")) {
            return List.of();
        }
        List<Group> groups = new ArrayList<>();
        Group group = open(first.get(), i);
        groups.add(group);
        int at = group.end;
        while (at < end) {
            int next = extend(groups, at, end, lists);
            if (next == at) {
                break;
            }
            at = next;
        }
        shareNouns(groups);
        shareContainers(groups);
        return groups;
    }

    private static Group open(Step step, int start) {
        Group group = new Group();
        group.parts.add(step.part());
        group.start = step.compass()
                .map(TokenRange::first)
                .orElse(Math.max(start, step.part().range().first()));
        group.end = step.end();
        group.compass = step.compass();
        return group;
    }

    /** Takes what follows at {@code at} into the groups; gives where to go on, or {@code at} if nothing follows. */
    private int extend(List<Group> groups, int at, int end, boolean lists) {
        Group group = groups.get(groups.size() - 1);
        if (isPossessive(at)) {
            return possessive(group, at, end);
        }
        if (relations.isOpen(at)) {
            return bracket(group, at, end);
        }
        boolean comma = text.is(at, ",");
        int k = comma ? at + 1 : at;
        Optional<RelationReader.Found> relation = relations.at(k, end);
        if (relation.isPresent() && group.relation.isEmpty()) {
            return relate(group, relation.get(), at, end);
        }
        boolean and = text.is(k, "and") || text.is(k, "or") || text.is(k, "&");
        if (and) {
            return lists ? coordinate(groups, at, k + 1, end) : at;
        }
        int inside = text.phraseEnd(Phrase.INSIDE, k, end);
        if (inside > k) {
            return contain(group, at, inside, end, comma);
        }
        Optional<PlacePart> joined = comma ? Optional.empty() : parts.within(at, end);
        if (joined.filter(p -> PartOrder.isInside(group.last(), p)).isPresent()) {
            group.parts.add(joined.get());
            group.end = joined.get().range().end();
            return group.end;
        }
        if (!comma && relations.compassEnd(k, end) > k) {
            return besideCompass(group, at, end);
        }
        return comma ? afterComma(groups, at, k, end, lists) : at;
    }

    /** "Akashat, western Anbar province", the comma left out. */
    private int besideCompass(Group group, int at, int end) {
        Optional<Step> step = step(at, end, false);
        if (step.isEmpty()
                || step.get().compass().isEmpty()
                || step.get().part().noun().isEmpty()
                || PartOrder.compare(step.get().part(), group.last()) < 0) {
            return at;
        }
        group.parts.add(step.get().part());
        group.end = step.get().end();
        return group.end;
    }

    boolean isPossessive(int at) {
        String word = text.lower(at);
        return word.equals("'s") || word.equals("\u2019s") || text.tag(at).equals("POS");
    }

    private int possessive(Group group, int at, int end) {
        int k = at + 1;
        Optional<Step> owned = step(k, end, false);
        if (owned.isEmpty()) {
            int compass = relations.compassEnd(k, end);
            int filler = text.phraseEnd(Phrase.FILLER, Math.max(k, compass), end);
            if (filler > k) {
                owned = step(text.is(filler, ",") ? filler + 1 : filler, end, true);
            } else if (compass > k
                    && !words.direction(text.lower(compass - 1)).get().adjective()) {
                group.compass = Optional.of(TokenRange.of(k, compass));
                group.end = compass;
                return compass;
            }
        }
        if (owned.isEmpty()) {
            return at;
        }
        PlacePart part = owned.get().part();
        if (!part.sure() || PartOrder.compare(part, group.parts.get(0)) > 0) {
            return at;
        }
        group.parts.add(0, part);
        group.compass = owned.get().compass();
        group.end = owned.get().end();
        return group.end;
    }

    /** "(Dharkenley, Banadir)", "[San Miguel department]". */
    private int bracket(Group group, int at, int end) {
        List<PlacePart> inside = new ArrayList<>();
        int k = at + 1;
        while (k < end) {
            Optional<Step> step = step(k, end, true);
            if (step.isEmpty()) {
                return at;
            }
            inside.add(step.get().part());
            k = step.get().end();
            if (k < end && relations.isClose(k)) {
                break;
            }
            if (k >= end || !text.is(k, ",")) {
                return at;
            }
            k++;
        }
        if (k >= end || inside.stream().noneMatch(PlacePart::sure)) {
            return at;
        }
        for (PlacePart part : inside) {
            boolean same = part.noun().isEmpty()
                    && group.parts.stream().anyMatch(p -> sameName(p.title(), part.title()) || sharesPlace(p, part));
            if (!same && PartOrder.compare(part, group.parts.get(0)) >= 0) {
                group.parts.add(part);
            }
        }
        group.end = k + 1;
        return group.end;
    }

    /** Whether two spellings are of one name: "Salahad", "Salaxaad". */
    private static boolean sameName(String a, String b) {
        return NameKey.of(a).equals(NameKey.of(b));
    }

    private static boolean sharesPlace(PlacePart a, PlacePart b) {
        return a.candidates().stream().anyMatch(b.candidates()::contains);
    }

    private int relate(Group group, RelationReader.Found relation, int at, int end) {
        List<Group> reference = groups(skipArticle(relation.end()), end, true, false);
        if (reference.isEmpty()) {
            return at;
        }
        Group other = reference.get(0);
        boolean near = relation.relation().kind() == Kind.NEAR && text.is(at, ",");
        if (near && group.parts.size() > 1 || !other.sure()) {
            return at;
        }
        group.relation = Optional.of(relation.relation());
        group.reference = Optional.of(phrase(other, text.sentenceStart(at)));
        group.parts.addAll(other.parts.subList(1, other.parts.size()));
        group.end = other.end;
        return group.end;
    }

    int skipArticle(int i) {
        return text.is(i, "the") ? i + 1 : i;
    }

    private int coordinate(List<Group> groups, int at, int k, int end) {
        Optional<Step> step = step(k, end, true);
        if (step.isEmpty() || !step.get().part().sure() && !isHeld(step.get().part(), end)) {
            return at;
        }
        Group group = open(step.get(), skipArticle(k));
        groups.add(group);
        return group.end;
    }

    /** Whether an unknown name is followed by a place that holds it: "Golo in South Darfur". */
    private boolean isHeld(PlacePart part, int end) {
        int at = part.range().end();
        int inside = text.phraseEnd(Phrase.INSIDE, at, end);
        boolean person = entities.at(part.range().first()).isPresent();
        return !person && inside > at && step(inside, end, false).isPresent();
    }

    /** After "the east of". */
    private int afterPartOf(int i, int end) {
        int compass = text.is(i, "the") ? relations.compassEnd(i + 1, end) : i;
        return compass > i + 1 && text.is(compass, "of") ? compass + 1 : i;
    }

    /** "in", "of": what follows holds what stands before. */
    private int contain(Group group, int at, int afterIn, int end, boolean comma) {
        int inside = afterPartOf(afterIn, end);
        Optional<Step> step = step(inside, end, true);
        if (step.isEmpty()) {
            return at;
        }
        PlacePart part = step.get().part();
        if (!part.sure() && (comma || !text.tag(part.range().first()).startsWith("NNP"))) {
            return at;
        }
        if (PartOrder.compare(part, group.last()) < 0) {
            if (part.noun().isEmpty() && !PartOrder.isInside(part, group.last()) || group.parts.size() > 1) {
                return at;
            }
            group.parts.add(0, part);
            group.compass = step.get().compass();
        } else {
            group.parts.add(part);
        }
        group.end = step.get().end();
        return group.end;
    }

    private int afterComma(List<Group> groups, int at, int k, int end, boolean lists) {
        Group group = groups.get(groups.size() - 1);
        Optional<Step> sure = step(k, end, false);
        Optional<Step> step = sure.isPresent() ? sure : step(k, end, true);
        if (step.isEmpty()) {
            return at;
        }
        PlacePart part = step.get().part();
        boolean list = lists && isList(step.get().end(), end);
        if (sure.isEmpty() && !(list || leadsToPlace(step.get().end(), end))) {
            return at;
        }
        boolean within = PartOrder.isInside(part, group.parts.get(0)) && !PartOrder.isInside(group.last(), part);
        if (!within && holds(part, group.last(), list, step.get().end(), end)) {
            group.parts.add(part);
            group.end = step.get().end();
            return group.end;
        }
        boolean finer = part.noun().isPresent()
                        && part.noun().get().precision().isPresent()
                        && PartOrder.compare(part, group.parts.get(0)) < 0
                || PartOrder.isInside(part, group.parts.get(0));
        if (finer && !list && group.parts.size() == 1) {
            group.parts.add(0, part);
            group.compass = step.get().compass();
            group.end = step.get().end();
            return group.end;
        }
        if (!lists || sure.isEmpty() && !list) {
            return at;
        }
        Group other = open(step.get(), skipArticle(k));
        groups.add(other);
        return other.end;
    }

    /** Whether at {@code at}, after an item, a list goes on to an "and" and another place. */
    boolean isList(int at, int end) {
        int k = at;
        while (k < end) {
            boolean comma = text.is(k, ",");
            int next = comma ? k + 1 : k;
            boolean and = text.is(next, "and") || text.is(next, "or");
            if (!comma && !and) {
                return false;
            }
            Optional<Step> step = step(and ? next + 1 : next, end, true);
            if (step.isEmpty()) {
                return false;
            }
            if (and) {
                return step.get().part().sure();
            }
            k = step.get().end();
        }
        return false;
    }

    boolean leadsToPlace(int at, int end) {
        if (!text.is(at, ",") && !relations.isOpen(at)) {
            return false;
        }
        if (step(at + 1, end, false).isPresent()) {
            return true;
        }
        Optional<Step> unknown = step(at + 1, end, true);
        return unknown.isPresent()
                && text.is(unknown.get().end(), ",")
                && leadsToPlace(unknown.get().end(), end);
    }

    /** Whether {@code outer}, named after {@code inner} and a comma, is what it lies in. */
    private boolean holds(PlacePart outer, PlacePart inner, boolean list, int after, int end) {
        if (PartOrder.isInside(inner, outer)) {
            return true;
        }
        boolean known = !inner.levels().isEmpty();
        if (outer.isCountry()) {
            return !inner.isCountry();
        }
        if (outer.noun().isPresent()) {
            PlaceLevel level = PartOrder.top(outer);
            boolean area =
                    inner.noun().filter(n -> n.type() == LocationType.OTHER).isPresent();
            if (area && !list && level.compareTo(PlaceLevel.DISTRICT) >= 0) {
                return true; // "Bandar area, Kot district"
            }
            return level.compareTo(PlaceLevel.SETTLEMENT) >= 0
                    && (!known
                            ? !(list && outer.plural())
                            : PartOrder.bottom(inner).compareTo(level) < 0
                                    && !(list && inner.noun().isEmpty() && outer.plural()));
        }
        if (list) {
            return false;
        }
        if (outer.levels().isEmpty()) {
            return outer.sure() || leadsToPlace(after, end);
        }
        if (!known) {
            return PartOrder.top(outer).compareTo(PlaceLevel.SETTLEMENT) >= 0;
        }
        boolean villageOfTown = inner.candidates().isEmpty()
                && inner.noun().filter(n -> n.type() == LocationType.VILLAGE).isPresent()
                && PartOrder.top(outer) == PlaceLevel.SETTLEMENT;
        boolean onlyLarge = outer.levels().stream().allMatch(l -> l.compareTo(PlaceLevel.PROVINCE) >= 0);
        return villageOfTown
                || PartOrder.bottom(inner).compareTo(PartOrder.top(outer)) < 0
                        && (onlyLarge || !PartOrder.contradicts(inner, outer));
    }

    /** "A and B districts": a plural noun belongs to the names before it, too. */
    private void shareNouns(List<Group> groups) {
        for (int g = groups.size() - 1; g > 0; g--) {
            PlacePart named = groups.get(g).parts.get(0);
            if (!named.plural() || named.noun().isEmpty()) {
                continue;
            }
            for (int h = g - 1; h >= 0; h--) {
                Group group = groups.get(h);
                if (group.parts.size() != 1 || group.last().noun().isPresent() || group.reference.isPresent()) {
                    break;
                }
                PlaceNoun noun = named.noun().get();
                group.parts.set(0, group.last().withNoun(noun, parts.fitting(group.last(), noun)));
            }
        }
    }

    /** "A, B and C, Yemen": what the last item of a list lies in holds the items before it, too. */
    private static void shareContainers(List<Group> groups) {
        for (int g = groups.size() - 1; g > 0; g--) {
            Group from = groups.get(g);
            Group to = groups.get(g - 1);
            if (to.parts.size() != 1
                    || from.parts.size() < 2
                    || to.reference.isPresent()
                    || to.last().isCountry()) {
                continue;
            }
            PlacePart item = to.last();
            boolean fits = PartOrder.compare(item, from.parts.get(1)) <= 0
                    && (item.candidates().isEmpty() || !PartOrder.contradicts(item, from.parts.get(1)));
            if (fits) {
                to.parts.addAll(from.parts.subList(1, from.parts.size()));
            }
        }
    }
}
