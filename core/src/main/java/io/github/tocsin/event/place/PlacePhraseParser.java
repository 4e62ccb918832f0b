package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.place.PlacePhrase.Kind;
import io.github.tocsin.event.place.PlacePhrase.Relation;
import io.github.tocsin.event.place.PlaceWords.Direction;
import io.github.tocsin.event.place.PlaceWords.Phrase;
import io.github.tocsin.knowledge.NameKey;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.layer.EntityLayer;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the phrases that name places in a sentence: names with what they lie in, sites, distances and directions, lists.
 *
 * <p>"Puli Moemin area, Dashti Archi district, Kunduz province" is one phrase, "Sanaa, Hodeidah and Taiz" are three: a name
 * after a comma is a container if its noun or the gazetteer makes it larger than the one before, and it is not an item of a
 * list.
 */
final class PlacePhraseParser {

    /** A town this far or less from a place can be what it lies in. */
    private static final double TOWN_KM = 40;

    /** Further from a province's middle than this, a place of another province can't be meant to lie in it. */
    private static final double PROVINCE_KM = 250;

    private final PlaceText text;
    private final EntityLayer entities;
    private final PlaceIndex index;
    private final PlaceParts parts;
    private final PlaceWords words = PlaceWords.builtIn();

    PlacePhraseParser(PlaceText text, EntityLayer entities, PlaceIndex index) {
        this.text = text;
        this.entities = entities;
        this.index = index;
        this.parts = new PlaceParts(text, entities, index);
    }

    /** A phrase being put together. */
    private static final class Group {
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
    private record Step(PlacePart part, Optional<TokenRange> compass) {
        int end() {
            return part.range().end();
        }
    }

    /** A relation's words. */
    private record RelationAt(Relation relation, int end) {}

    /** The phrases between two tokens of one sentence, in order. */
    List<PlacePhrase> parse(int start, int end) {
        List<PlacePhrase> out = new ArrayList<>();
        int i = start;
        while (i < end) {
            List<PlacePhrase> found = at(i, start, end);
            if (found.isEmpty()) {
                i++;
            } else {
                out.addAll(found);
                i = Math.max(
                        i + 1,
                        found.stream().mapToInt(p -> p.range().end()).max().orElse(i + 1));
            }
        }
        return out;
    }

    /** A phrase that fills a range, whatever stands around it; a name that nothing is known of will do. */
    Optional<PlacePhrase> parseName(TokenRange range) {
        List<Group> groups = groups(range.first(), range.end(), true, false);
        return groups.isEmpty() ? Optional.empty() : Optional.of(phrase(groups.get(0), range.first()));
    }

    private List<PlacePhrase> at(int i, int start, int end) {
        Optional<PlacePhrase> special = border(i, end).or(() -> related(i, end)).or(() -> partOfCountry(i, end));
        if (special.isPresent()) {
            return List.of(special.get());
        }
        boolean located = isLocated(i, start) || isChainAfterVerb(i, start, end);
        List<Group> groups = groups(i, end, located, true);
        List<PlacePhrase> out = new ArrayList<>();
        for (Group group : groups) {
            if (group.sure() || group == groups.get(0) && isCertainlyLocated(i, start)) {
                out.add(phrase(group, start));
            }
        }
        return out;
    }

    /** Whether a preposition before {@code i} says that a place follows. */
    private boolean isLocated(int i, int start) {
        int before = beforeArticle(i, start);
        return before >= start && (words.is(Phrase.LOCATIVE, text.lower(before)) || text.is(before, "between"));
    }

    /** Whether a name that nothing is known of is the object of a verb or preposition and leads on to a known place. */
    private boolean isChainAfterVerb(int i, int start, int end) {
        if (i == start || !text.tag(i).startsWith("NNP") || text.sentenceStart(i) != start) {
            return false;
        }
        String before = text.tag(i - 1);
        if (!before.startsWith("VB") && !before.equals("IN") && !before.equals("TO")) {
            return false;
        }
        int run = text.runEnd(i, end);
        if (run == i || isList(run, end)) {
            return false;
        }
        if (entities.at(i).isEmpty()) {
            boolean held = text.is(run, "in") && step(run + 1, end, false).isPresent() && before.startsWith("VB");
            return held || leadsToPlace(run, end);
        }
        if (!text.is(run, ",")) {
            return false;
        }
        // A person's name, the recogniser says: only two more places, the last a country, say more.
        Optional<Step> next = step(run + 1, end, false);
        return next.isPresent()
                && text.is(next.get().end(), ",")
                && step(next.get().end() + 1, end, false)
                        .filter(s -> s.part().isCountry())
                        .isPresent();
    }

    /** Whether an unknown capitalised name at {@code i} can be nothing but a place. */
    private boolean isCertainlyLocated(int i, int start) {
        int before = i - 1;
        if (before < start || !words.is(Phrase.LOCATIVE, text.lower(before)) || text.is(before, "at")) {
            return false;
        }
        Optional<EntityMention> entity = entities.at(i);
        boolean person =
                entity.filter(e -> e.type().equals(EntityMention.PERSON)).isPresent();
        boolean proper = text.tag(i).startsWith("NNP")
                || text.capital(i) && i + 1 < text.size() && text.capital(i + 1) && text.tag(i + 1).startsWith("NNP");
        return proper && (!person || text.is(before, "in"));
    }

    private int beforeArticle(int i, int start) {
        int before = i - 1;
        while (before > start
                && (text.is(before, "the")
                        || text.is(before, "a")
                        || text.tag(before).equals("JJ") && !text.capital(before)
                        || words.direction(text.lower(before))
                                .filter(Direction::adjective)
                                .isPresent())) {
            before--;
        }
        return before;
    }

    private PlacePhrase phrase(Group group, int start) {
        return new PlacePhrase(
                TokenRange.of(group.start, group.end),
                ImmutableList.copyOf(group.parts),
                group.compass,
                group.relation,
                group.reference,
                adjectiveBefore(group.start, start));
    }

    /** The country of an adjective before a phrase: "the Iraqi city of Mosul", "the Afghan capital Kabul". */
    private Optional<String> adjectiveBefore(int i, int start) {
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

    // --- names, containers, lists ---

    private Optional<Step> step(int i, int end, boolean relaxed) {
        int k = text.is(i, "the") ? i + 1 : i;
        Optional<PlacePart> plain = parts.at(k, end, false);
        if (plain.isPresent()) {
            return plain.map(p -> new Step(p, Optional.empty()));
        }
        int afterCompass = compassEnd(k, end);
        if (afterCompass > k) {
            Optional<PlacePart> inner = parts.at(afterCompass, end, relaxed);
            if (inner.isPresent()) {
                return inner.map(p -> new Step(p, Optional.of(TokenRange.of(k, afterCompass))));
            }
        }
        return relaxed ? parts.at(k, end, true).map(p -> new Step(p, Optional.empty())) : Optional.empty();
    }

    /** The end of "southern", "north-eastern", "northeast" before a name. */
    private int compassEnd(int i, int end) {
        int at = i;
        while (at < end && words.direction(text.lower(at)).isPresent() && at - i < 3) {
            at++;
            if (at + 1 < end
                    && text.is(at, "-")
                    && words.direction(text.lower(at + 1)).isPresent()) {
                at++;
            }
        }
        return at;
    }

    private List<Group> groups(int i, int end, boolean located, boolean lists) {
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
        if (isOpen(at)) {
            return bracket(group, at, end);
        }
        boolean comma = text.is(at, ",");
        int k = comma ? at + 1 : at;
        Optional<RelationAt> relation = relation(k, end);
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
        if (!comma && compassEnd(k, end) > k) {
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
                || compare(step.get().part(), group.last()) < 0) {
            return at;
        }
        group.parts.add(step.get().part());
        group.end = step.get().end();
        return group.end;
    }

    private boolean isPossessive(int at) {
        String word = text.lower(at);
        return word.equals("'s") || word.equals("\u2019s") || text.tag(at).equals("POS");
    }

    private boolean isOpen(int at) {
        return switch (text.lower(at)) {
            case "(", "[", "-lrb-", "-lsb-" -> true;
            default -> false;
        };
    }

    private boolean isClose(int at) {
        return switch (text.lower(at)) {
            case ")", "]", "-rrb-", "-rsb-" -> true;
            default -> false;
        };
    }

    private int possessive(Group group, int at, int end) {
        int k = at + 1;
        Optional<Step> owned = step(k, end, false);
        if (owned.isEmpty()) {
            int compass = compassEnd(k, end);
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
        if (!part.sure() || compare(part, group.parts.get(0)) > 0) {
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
            if (k < end && isClose(k)) {
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
            if (!same && compare(part, group.parts.get(0)) >= 0) {
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

    private int relate(Group group, RelationAt relation, int at, int end) {
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

    private int skipArticle(int i) {
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

    /** "in", "of": what follows holds what stands before. */
    private int contain(Group group, int at, int inside, int end, boolean comma) {
        Optional<Step> step = step(inside, end, true);
        if (step.isEmpty()) {
            return at;
        }
        PlacePart part = step.get().part();
        if (!part.sure() && (comma || !text.tag(part.range().first()).startsWith("NNP"))) {
            return at;
        }
        if (compare(part, group.last()) < 0) {
            if (part.noun().isEmpty() && !isInside(part, group.last()) || group.parts.size() > 1) {
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
        if (holds(part, group.last(), list, step.get().end(), end)) {
            group.parts.add(part);
            group.end = step.get().end();
            return group.end;
        }
        boolean finer = part.noun().isPresent()
                        && part.noun().get().precision().isPresent()
                        && compare(part, group.parts.get(0)) < 0
                || isInside(part, group.parts.get(0));
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
    private boolean isList(int at, int end) {
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

    private boolean leadsToPlace(int at, int end) {
        if (!text.is(at, ",") && !isOpen(at)) {
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
        if (isInside(inner, outer)) {
            return true;
        }
        boolean known = !inner.levels().isEmpty();
        if (outer.isCountry()) {
            return !inner.isCountry();
        }
        if (outer.noun().isPresent()) {
            PlaceLevel level = top(outer);
            return level.compareTo(PlaceLevel.SETTLEMENT) >= 0
                    && (!known
                            ? !(list && outer.plural())
                            : bottom(inner).compareTo(level) < 0
                                    && !(list && inner.noun().isEmpty() && outer.plural()));
        }
        if (list) {
            return false;
        }
        if (outer.levels().isEmpty()) {
            return outer.sure() || leadsToPlace(after, end);
        }
        if (!known) {
            return top(outer).compareTo(PlaceLevel.SETTLEMENT) >= 0;
        }
        boolean onlyLarge = outer.levels().stream().allMatch(l -> l.compareTo(PlaceLevel.PROVINCE) >= 0);
        return bottom(inner).compareTo(top(outer)) < 0 && (onlyLarge || !contradicts(inner, outer));
    }

    private static PlaceLevel bottom(PlacePart part) {
        return part.levels().stream().min(PlaceLevel::compareTo).orElse(PlaceLevel.SITE);
    }

    private static PlaceLevel top(PlacePart part) {
        return part.levels().stream().max(PlaceLevel::compareTo).orElse(PlaceLevel.SITE);
    }

    /** Less than 0 if {@code a} can only be smaller than {@code b}, more than 0 if only larger, else 0. */
    private static int compare(PlacePart a, PlacePart b) {
        if (a.levels().isEmpty() || b.levels().isEmpty()) {
            return 0;
        }
        if (top(a).compareTo(bottom(b)) < 0) {
            return -1;
        }
        return bottom(a).compareTo(top(b)) > 0 ? 1 : 0;
    }

    /** Whether the gazetteer says that one of the places of the first name lies in one of the second. */
    private static boolean isInside(PlacePart inner, PlacePart outer) {
        return inner.candidates().stream()
                .anyMatch(a -> outer.candidates().stream().anyMatch(b -> isInside(a, b)));
    }

    static boolean isInside(Place inner, Place outer) {
        PlaceLevel a = PlaceLevel.of(inner.type());
        PlaceLevel b = PlaceLevel.of(outer.type());
        if (a.compareTo(b) >= 0
                || !inner.country().equals(outer.country())
                || inner.country().isEmpty()) {
            return false;
        }
        return switch (b) {
            case COUNTRY -> true;
            case PROVINCE -> inner.admin1().filter(n -> isNamed(outer, n)).isPresent();
            case DISTRICT, SETTLEMENT, NEIGHBOURHOOD ->
                inner.point().isPresent()
                        && outer.point().isPresent()
                        && Geodesy.distanceKm(inner.point().get(), outer.point().get()) <= TOWN_KM;
            case REGION, SITE -> false;
        };
    }

    static boolean isNamed(Place place, String name) {
        String key = NameKey.of(name);
        return NameKey.of(place.name()).equals(key)
                || place.aliases().stream().anyMatch(a -> NameKey.of(a).equals(key));
    }

    /** Whether every place of the first name is far from every one of the second in the same country. */
    private static boolean contradicts(PlacePart inner, PlacePart outer) {
        boolean compared = false;
        for (Place a : inner.candidates()) {
            for (Place b : outer.candidates()) {
                if (a.country().equals(b.country())
                        && a.point().isPresent()
                        && b.point().isPresent()) {
                    compared = true;
                    if (Geodesy.distanceKm(a.point().get(), b.point().get()) < PROVINCE_KM) {
                        return false;
                    }
                }
            }
        }
        return compared;
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
            boolean fits = compare(item, from.parts.get(1)) <= 0
                    && (item.candidates().isEmpty() || !contradicts(item, from.parts.get(1)));
            if (fits) {
                to.parts.addAll(from.parts.subList(1, from.parts.size()));
            }
        }
    }

    // --- relations ---

    /** A distance, direction or "outside" without a named place before it: "six miles west of X". */
    private Optional<PlacePhrase> related(int i, int end) {
        Optional<RelationAt> relation = relation(i, end);
        if (relation.isEmpty()) {
            return Optional.empty();
        }
        Kind kind = relation.get().relation().kind();
        List<Group> groups = groups(skipArticle(relation.get().end()), end, true, false);
        if (groups.isEmpty() || !groups.get(0).sure() && kind != Kind.NEAR) {
            return Optional.empty();
        }
        Group group = groups.get(0);
        if (!group.sure() && !text.tag(group.last().range().first()).startsWith("NNP")) {
            return Optional.empty();
        }
        boolean about = kind == Kind.NEAR && group.relation.isEmpty();
        if (kind == Kind.NEAR && !about) {
            return Optional.empty();
        }
        int start = about ? group.start : i;
        return Optional.of(new PlacePhrase(
                TokenRange.of(start, group.end),
                ImmutableList.copyOf(group.parts),
                group.compass,
                Optional.of(relation.get().relation()),
                Optional.empty(),
                adjectiveBefore(group.start, text.sentenceStart(i))));
    }

    private Optional<RelationAt> relation(int i, int end) {
        return distance(i, end).or(() -> direction(i, end)).or(() -> relationWords(i, end));
    }

    private Optional<RelationAt> relationWords(int i, int end) {
        int coast = text.phraseEnd(Phrase.COAST, i, end);
        if (coast > i && (coast > i + 1 || text.tag(i).equals("IN"))) {
            return Optional.of(new RelationAt(new Relation(Kind.COAST, 0, Optional.empty()), coast));
        }
        int beyond = text.phraseEnd(Phrase.BEYOND, i, end);
        if (beyond > i) {
            return Optional.of(new RelationAt(new Relation(Kind.BEYOND, 0, Optional.empty()), beyond));
        }
        int near = text.phraseEnd(Phrase.NEAR, i, end);
        if (near > i) {
            return Optional.of(new RelationAt(new Relation(Kind.NEAR, 0, Optional.empty()), near));
        }
        return Optional.empty();
    }

    /** "north of", "to the west of". */
    private Optional<RelationAt> direction(int i, int end) {
        int k = i;
        if (text.is(k, "just") || text.is(k, "to") || text.is(k, "further")) {
            k++;
        }
        if (text.is(k, "the") && k > i) {
            k++;
        }
        int after = compassEnd(k, end);
        if (after == k || !text.is(after, "of") || text.is(k - 1, "the") && k == i) {
            return Optional.empty();
        }
        Optional<Direction> direction = directionOf(k, after);
        if (direction.isEmpty() || direction.get().adjective()) {
            return Optional.empty();
        }
        return Optional.of(new RelationAt(new Relation(Kind.DIRECTION, 0, direction), after + 1));
    }

    private Optional<Direction> directionOf(int start, int end) {
        StringBuilder word = new StringBuilder();
        for (int i = start; i < end; i++) {
            word.append(text.is(i, "-") ? "" : (word.length() > 0 ? "-" : "") + text.lower(i));
        }
        return words.direction(word.toString()).or(() -> words.direction(text.lower(start)));
    }

    /** "about six miles west of", "20km north of", "30 kilometres from". */
    private Optional<RelationAt> distance(int i, int end) {
        int k = i;
        if (k < end && isApproximation(k)) {
            k++;
        }
        if (k >= end) {
            return Optional.empty();
        }
        double number;
        double unit;
        int after;
        Optional<double[]> joined = joined(text.lower(k));
        if (joined.isPresent()) {
            number = joined.get()[0];
            unit = joined.get()[1];
            after = k + 1;
        } else {
            Optional<Double> value = number(text.lower(k));
            if (value.isEmpty() || k + 1 >= end) {
                return Optional.empty();
            }
            number = value.get();
            after = k + 1;
            if (after + 1 < end && (text.is(after, "to") || text.is(after, "-"))) {
                return Optional.empty();
            }
            if (text.is(after, "-")) {
                after++;
            }
            Optional<Double> two =
                    after + 2 <= end ? words.unit(text.lower(TokenRange.of(after, after + 2))) : Optional.empty();
            Optional<Double> one = after < end ? words.unit(text.lower(after)) : Optional.empty();
            if (two.isEmpty() && one.isEmpty()) {
                return Optional.empty();
            }
            unit = two.or(() -> one).get();
            after += two.isPresent() ? 2 : 1;
        }
        if (after < end && isOpen(after)) {
            int close = after;
            while (close < end && close - after < 6 && !isClose(close)) {
                close++;
            }
            after = close < end && isClose(close) ? close + 1 : after;
        }
        if (text.is(after, "away")) {
            after++;
        }
        if (text.is(after, "to") && text.is(after + 1, "the")) {
            after += 2;
        }
        int compass = after < end ? compassEnd(after, end) : after;
        Optional<Direction> direction =
                compass > after ? directionOf(after, compass).filter(d -> !d.adjective()) : Optional.empty();
        if (compass > after && direction.isEmpty()) {
            return Optional.empty();
        }
        boolean joinedBy = text.is(compass, "of")
                || text.is(compass, "from")
                || direction.isEmpty() && (text.is(compass, "outside"));
        if (!joinedBy || direction.isEmpty() && text.is(compass, "of")) {
            return Optional.empty();
        }
        return Optional.of(new RelationAt(new Relation(Kind.DISTANCE, number * unit, direction), compass + 1));
    }

    private boolean isApproximation(int i) {
        return switch (text.lower(i)) {
            case "about",
                    "around",
                    "some",
                    "approximately",
                    "roughly",
                    "nearly",
                    "almost",
                    "just",
                    "only",
                    "over",
                    "~" -> true;
            default -> false;
        };
    }

    private Optional<Double> number(String word) {
        if (word.matches("\\d{1,4}(\\.\\d{1,3})?|\\d,\\d{3}")) {
            return Optional.of(Double.valueOf(word.replace(",", "")));
        }
        return words.number(word);
    }

    /** "20km", "15-mile". */
    private Optional<double[]> joined(String word) {
        int at = 0;
        while (at < word.length() && (Character.isDigit(word.charAt(at)) || word.charAt(at) == '.')) {
            at++;
        }
        if (at == 0 || at == word.length()) {
            return Optional.empty();
        }
        Optional<Double> number = number(word.substring(0, at));
        String rest = word.charAt(at) == '-' ? word.substring(at + 1) : word.substring(at);
        Optional<Double> unit = words.unit(rest);
        return number.isPresent() && unit.isPresent()
                ? Optional.of(new double[] {number.get(), unit.get()})
                : Optional.empty();
    }

    // --- borders and parts of countries ---

    /** "the border with Pakistan", "the border between Iraq and Syria". */
    private Optional<PlacePhrase> border(int i, int end) {
        if (!words.is(Phrase.BORDER, text.lower(i)) || i + 2 >= end) {
            return Optional.empty();
        }
        boolean between = text.is(i + 1, "between");
        if (!between && !text.is(i + 1, "with")) {
            return Optional.empty();
        }
        Optional<Step> one = step(i + 2, end, false);
        if (one.isEmpty() || !one.get().part().isCountry()) {
            return Optional.empty();
        }
        int to = one.get().end();
        List<PlacePart> countries = new ArrayList<>(List.of(one.get().part()));
        if (between && text.is(to, "and")) {
            Optional<Step> two = step(to + 1, end, false);
            if (two.isPresent()) {
                countries.add(two.get().part());
                to = two.get().end();
            }
        }
        return Optional.of(new PlacePhrase(
                TokenRange.of(i, to),
                ImmutableList.copyOf(countries),
                Optional.empty(),
                Optional.of(new Relation(Kind.BORDER, 0, Optional.empty())),
                Optional.empty(),
                Optional.empty()));
    }

    /** "the north of Nigeria", "the country's northeast", "the east of the country". */
    private Optional<PlacePhrase> partOfCountry(int i, int end) {
        int compass = compassEnd(i, end);
        if (compass > i && text.is(compass, "of") && text.is(i - 1, "the")) {
            int k = skipArticle(compass + 1);
            if (words.is(Phrase.COUNTRY, text.lower(k)) && k > compass + 1) {
                return Optional.of(unnamed(i, k + 1, i, compass));
            }
            List<Group> groups = groups(k, end, false, false);
            if (!groups.isEmpty()
                    && groups.get(0).sure()
                    && groups.get(0).compass.isEmpty()) {
                return Optional.of(new PlacePhrase(
                        TokenRange.of(i, groups.get(0).end),
                        ImmutableList.copyOf(groups.get(0).parts),
                        Optional.of(TokenRange.of(i, compass)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        if (words.is(Phrase.COUNTRY, text.lower(i)) && text.is(i - 1, "the") && i + 1 < end && isPossessive(i + 1)) {
            int after = compassEnd(i + 2, end);
            if (after > i + 2) {
                boolean region = after < end && (text.is(after, "region") || text.is(after, "part"));
                return Optional.of(unnamed(i, region ? after + 1 : after, i + 2, after));
            }
        }
        return Optional.empty();
    }

    private static PlacePhrase unnamed(int start, int end, int compassStart, int compassEnd) {
        return new PlacePhrase(
                TokenRange.of(start, end),
                ImmutableList.of(),
                Optional.of(TokenRange.of(compassStart, compassEnd)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
