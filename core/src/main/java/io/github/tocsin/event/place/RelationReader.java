package io.github.tocsin.event.place;

import io.github.tocsin.event.place.PlacePhrase.Kind;
import io.github.tocsin.event.place.PlacePhrase.Relation;
import io.github.tocsin.event.place.PlaceWords.Direction;
import io.github.tocsin.event.place.PlaceWords.Phrase;
import io.github.tocsin.layer.TokenRange;
import java.util.Optional;

/** Reads the words that say how a place lies to the one named after them: distances, directions, "near", "outside", "off the coast of". */
final class RelationReader {

    private final PlaceText text;
    private final PlaceWords words = PlaceWords.builtIn();

    RelationReader(PlaceText text) {
        this.text = text;
    }

    /**
     * A relation.
     *
     * @param end the end of its words
     */
    record Found(Relation relation, int end) {}

    /** The relation that begins at a word: "six miles west of", "near". */
    Optional<Found> at(int i, int end) {
        return distance(i, end).or(() -> direction(i, end)).or(() -> relationWords(i, end));
    }

    private Optional<Found> relationWords(int i, int end) {
        int coast = text.phraseEnd(Phrase.COAST, i, end);
        if (coast > i && (coast > i + 1 || text.tag(i).equals("IN"))) {
            return Optional.of(new Found(new Relation(Kind.COAST, 0, Optional.empty()), coast));
        }
        int beyond = text.phraseEnd(Phrase.BEYOND, i, end);
        if (beyond > i) {
            return Optional.of(new Found(new Relation(Kind.BEYOND, 0, Optional.empty()), beyond));
        }
        int near = text.phraseEnd(Phrase.NEAR, i, end);
        if (near > i) {
            return Optional.of(new Found(new Relation(Kind.NEAR, 0, Optional.empty()), near));
        }
        return Optional.empty();
    }

    /** "north of", "to the west of". */
    private Optional<Found> direction(int i, int end) {
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
        return Optional.of(new Found(new Relation(Kind.DIRECTION, 0, direction), after + 1));
    }

    private Optional<Direction> directionOf(int start, int end) {
        StringBuilder word = new StringBuilder();
        for (int i = start; i < end; i++) {
            word.append(text.is(i, "-") ? "" : (word.length() > 0 ? "-" : "") + text.lower(i));
        }
        return words.direction(word.toString()).or(() -> words.direction(text.lower(start)));
    }

    /** "about six miles west of", "20km north of", "30 kilometres from". */
    private Optional<Found> distance(int i, int end) {
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
        return Optional.of(new Found(new Relation(Kind.DISTANCE, number * unit, direction), compass + 1));
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

    /** The end of "southern", "north-eastern", "northeast" before a name. */
    int compassEnd(int i, int end) {
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

    boolean isOpen(int at) {
        return switch (text.lower(at)) {
            case "(", "[", "-lrb-", "-lsb-" -> true;
            default -> false;
        };
    }

    boolean isClose(int at) {
        return switch (text.lower(at)) {
            case ")", "]", "-rrb-", "-rsb-" -> true;
            default -> false;
        };
    }
}
