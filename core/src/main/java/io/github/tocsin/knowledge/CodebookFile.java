package io.github.tocsin.knowledge;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.model.ActorType;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Polarity;
import io.github.tocsin.model.Stage;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.model.WeaponType;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a file in the form of {@code codebooks.yaml}; what is wrong in it is told with file and line. */
final class CodebookFile {

    private static final ImmutableSet<String> MUC =
            ImmutableSet.of("ARSON", "ATTACK", "BOMBING", "KIDNAPPING", "HIJACKING", "ROBBERY", "none");

    private final String name;
    private Map<String, List<Word>> groups = Map.of();

    CodebookFile(String name) {
        this.name = name;
    }

    /** A scalar and where it stands. */
    private record Word(String value, int line) {}

    @SuppressWarnings("NullAway") // filled by Jackson; completed() fails on a part that is missing
    private static final class Content {
        public @Nullable Map<String, List<Word>> groups;
        public @Nullable Map<String, List<Word>> acledEvents;
        public @Nullable Map<String, Word> weaponTypes;
        public @Nullable Map<String, Row> attackTypes;
        public @Nullable List<Row> exceptions;
    }

    private static final class Row {
        public @Nullable Condition when;
        public @Nullable Word gtd;
        public @Nullable Word weapon;
        public @Nullable Word acled;
        public @Nullable Word plover;
        public @Nullable Word mode;
        public @Nullable Word cameo;
        public @Nullable Word muc;
    }

    private static final class Condition {
        public List<Word> types = List.of();
        public List<Word> outcomes = List.of();
        public List<Word> stages = List.of();
        public List<Word> polarity = List.of();
        public List<Word> genericity = List.of();
        public @Nullable Double confidenceBelow;
        public @Nullable Integer olderThanDays;

        public @Nullable Boolean suicide;
        public @Nullable Boolean defended;
        public List<Word> anyWeapon = List.of();
        public List<Word> anyTarget = List.of();
        public List<Word> onlyTargets = List.of();
        public List<Word> noTarget = List.of();
        public List<Word> anyAttacker = List.of();
        public List<Word> onlyAttackers = List.of();
        public List<Word> weaponWords = List.of();
        public List<Word> attackerWords = List.of();
        public List<Word> targetWords = List.of();
        public List<Word> harmed = List.of();
        public List<Word> notHarmed = List.of();
    }

    Codebooks read(Reader yaml) throws IOException {
        Content content;
        try {
            content = mapper().readValue(yaml, Content.class);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new IllegalArgumentException(
                    name + ":" + (at == null ? 0 : at.getLineNr()) + ": " + e.getOriginalMessage(), e);
        }
        groups = part(content.groups, "groups");
        ImmutableMap<String, String> acledEvents = acledEvents(part(content.acledEvents, "acledEvents"));
        ImmutableList.Builder<CodeException> exceptions = ImmutableList.builder();
        for (Row row : part(content.exceptions, "exceptions")) {
            if (row.when == null) {
                throw new IllegalArgumentException(name + ": an exception has no condition (when)");
            }
            exceptions.add(new CodeException(condition(row.when), columns(row, acledEvents)));
        }
        return new Codebooks(
                attackTypes(part(content.attackTypes, "attackTypes"), acledEvents),
                weaponTypes(part(content.weaponTypes, "weaponTypes")),
                acledEvents,
                exceptions.build());
    }

    private static ObjectMapper mapper() {
        return new ObjectMapper(new YAMLFactory())
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .registerModule(new SimpleModule().addDeserializer(Word.class, new WordReader()));
    }

    private <T> T part(@Nullable T part, String key) {
        if (part == null) {
            throw new IllegalArgumentException(name + ": " + key + " is missing");
        }
        return part;
    }

    private ImmutableMap<String, String> acledEvents(Map<String, List<Word>> lists) {
        Map<String, String> events = new LinkedHashMap<>();
        lists.forEach((event, subEvents) -> subEvents.forEach(sub -> {
            if (events.put(sub.value(), event) != null) {
                throw wrong(sub, "belongs to two event types");
            }
        }));
        return ImmutableMap.copyOf(events);
    }

    private ImmutableMap<AttackType, CodeColumns> attackTypes(
            Map<String, Row> rows, ImmutableMap<String, String> acledEvents) {
        Map<AttackType, CodeColumns> types = new LinkedHashMap<>();
        rows.forEach((key, row) -> {
            CodeColumns columns = columns(row, acledEvents);
            if (!columns.complete()) {
                throw new IllegalArgumentException(name + ": " + key + " needs all columns");
            }
            types.put(constant(AttackType.class, key), columns);
        });
        complete(AttackType.class, types);
        return ImmutableMap.copyOf(types);
    }

    private ImmutableMap<WeaponType, Integer> weaponTypes(Map<String, Word> codes) {
        Map<WeaponType, Integer> types = new LinkedHashMap<>();
        codes.forEach((key, code) -> types.put(constant(WeaponType.class, key), number(code, 13)));
        complete(WeaponType.class, types);
        return ImmutableMap.copyOf(types);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String key) {
        return find(type, key)
                .orElseThrow(() ->
                        new IllegalArgumentException("%s: %s is no %s".formatted(name, key, type.getSimpleName())));
    }

    private <E extends Enum<E>> void complete(Class<E> type, Map<E, ?> codes) {
        for (E constant : type.getEnumConstants()) {
            if (!codes.containsKey(constant)) {
                throw new IllegalArgumentException(
                        "%s: %s %s has no code".formatted(name, type.getSimpleName(), constant));
            }
        }
    }

    private CodeColumns columns(Row row, ImmutableMap<String, String> acledEvents) {
        if (row.acled != null && !acledEvents.containsKey(row.acled.value())) {
            throw wrong(row.acled, "is in none of the acledEvents");
        }
        if (row.cameo != null && !CharMatcher.inRange('0', '9').matchesAllOf(row.cameo.value())) {
            throw wrong(row.cameo, "is no CAMEO code");
        }
        if (row.muc != null && !MUC.contains(row.muc.value())) {
            throw wrong(row.muc, "is no MUC-4 incident type");
        }
        return new CodeColumns(
                row.gtd == null ? null : (Integer) number(row.gtd, 9),
                row.weapon == null ? null : (Integer) number(row.weapon, 13),
                text(row.acled),
                text(row.plover),
                text(row.mode),
                text(row.cameo),
                text(row.muc));
    }

    private static @Nullable String text(@Nullable Word word) {
        return word == null ? null : word.value();
    }

    private int number(Word word, int highest) {
        try {
            int number = Integer.parseInt(word.value());
            if (number >= 1 && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(word, "is no number");
        }
        throw wrong(word, "is not within 1 to " + highest);
    }

    private CodeCondition condition(Condition when) {
        return new CodeCondition(
                constants(AttackType.class, when.types),
                constants(Outcome.class, when.outcomes),
                constants(Stage.class, when.stages),
                constants(Polarity.class, when.polarity),
                constants(Genericity.class, when.genericity),
                Optional.ofNullable(when.confidenceBelow),
                Optional.ofNullable(when.olderThanDays),
                Optional.ofNullable(when.suicide),
                Optional.ofNullable(when.defended),
                constants(WeaponType.class, when.anyWeapon),
                words(when.weaponWords),
                constants(TargetType.class, when.anyTarget),
                constants(TargetType.class, when.onlyTargets),
                constants(TargetType.class, when.noTarget),
                constants(ActorType.class, when.anyAttacker),
                constants(ActorType.class, when.onlyAttackers),
                words(when.attackerWords),
                words(when.targetWords),
                words(when.harmed),
                words(when.notHarmed));
    }

    private static ImmutableSet<String> words(List<Word> list) {
        return list.stream().map(Word::value).collect(ImmutableSet.toImmutableSet());
    }

    private <E extends Enum<E>> ImmutableSet<E> constants(Class<E> type, List<Word> words) {
        ImmutableSet.Builder<E> constants = ImmutableSet.builder();
        Deque<Word> open = new ArrayDeque<>(words);
        Set<String> opened = new HashSet<>();
        while (!open.isEmpty()) {
            Word word = open.pop();
            Optional<E> constant = find(type, word.value());
            if (constant.isPresent()) {
                constants.add(constant.get());
            } else if (groups.containsKey(word.value())) {
                if (opened.add(word.value())) {
                    groups.getOrDefault(word.value(), List.of()).forEach(open::push);
                }
            } else {
                throw wrong(word, "is no " + type.getSimpleName() + " and no group");
            }
        }
        return constants.build();
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equals(key))
                .findFirst();
    }

    private IllegalArgumentException wrong(Word word, String what) {
        return new IllegalArgumentException("%s:%d: %s %s".formatted(name, word.line(), word.value(), what));
    }

    private static final class WordReader extends StdDeserializer<Word> {

        private static final long serialVersionUID = 1L;

        WordReader() {
            super(Word.class);
        }

        @Override
        public Word deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            if (token == null || !token.isScalarValue()) {
                context.reportInputMismatch(Word.class, "a word or a number is expected");
            }
            return new Word(parser.getText(), parser.currentTokenLocation().getLineNr());
        }
    }
}
