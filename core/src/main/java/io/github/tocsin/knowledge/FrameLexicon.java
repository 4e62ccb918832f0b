package io.github.tocsin.knowledge;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import io.github.tocsin.knowledge.Frame.Condition;
import io.github.tocsin.knowledge.Frame.Part;
import io.github.tocsin.knowledge.Frame.RoleRule;
import io.github.tocsin.knowledge.Frame.Trigger;
import io.github.tocsin.knowledge.Frame.WordClass;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Frames, found by the lemma of their trigger's head. Immutable and thread-safe.
 *
 * <p>Files are YAML, one per attack family; {@code frames/README.md} among the resources describes the format. A user's own
 * file may use the built-in constructions and semantic classes.
 */
public final class FrameLexicon {

    private static final YAMLMapper YAML = YamlResource.mapper();
    private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();
    private static final Splitter SPACES = Splitter.on(' ').omitEmptyStrings();
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\w)-(?=\\w)");
    private static final String FOLDER = "frames/";

    private final ImmutableList<Frame> frames;
    private final ImmutableListMultimap<String, Frame> byHead;
    private final String fingerprint;

    private FrameLexicon(ImmutableList<Frame> frames, String fingerprint) {
        this.frames = frames;
        ImmutableListMultimap.Builder<String, Frame> heads = ImmutableListMultimap.builder();
        for (Frame frame : frames) {
            frame.triggers().stream().map(Trigger::head).distinct().forEach(head -> heads.put(head, frame));
        }
        this.byHead = heads.build();
        this.fingerprint = fingerprint;
    }

    /** The frames that come with Tocsin. */
    public static FrameLexicon builtIn() {
        return BuiltIn.LEXICON;
    }

    /**
     * Frames of a user's own.
     *
     * @throws IOException if the file can't be read
     * @throws IllegalArgumentException if it is malformed; names file and frame or line
     */
    public static FrameLexicon read(Path file) throws IOException {
        return parse(file.toString(), Files.readString(file), Constructions.builtIn());
    }

    /** Frames in a string; {@code name} is what errors call it. */
    public static FrameLexicon parse(String name, String yaml) {
        return parse(name, yaml, Constructions.builtIn());
    }

    /** These frames and those; those are considered first, and count where names agree. */
    public FrameLexicon and(FrameLexicon more) {
        Map<String, Frame> byName = new LinkedHashMap<>();
        more.frames.forEach(f -> byName.put(f.name(), f));
        frames.forEach(f -> byName.putIfAbsent(f.name(), f));
        return new FrameLexicon(ImmutableList.copyOf(byName.values()), hash(fingerprint + more.fingerprint));
    }

    private static String hash(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }

    public ImmutableList<Frame> frames() {
        return frames;
    }

    /** The frames with a trigger whose head has this lemma. */
    public ImmutableList<Frame> withTriggerHead(String lemma) {
        return byHead.get(lemma);
    }

    /** A hash of everything in it, to tell versions apart. */
    public String fingerprint() {
        return fingerprint;
    }

    private static FrameLexicon parse(String name, String yaml, Constructions constructions) {
        JsonNode root;
        try {
            root = YAML.readTree(yaml);
        } catch (IOException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
        String family = root.path("family").asText("");
        if (family.isEmpty()) {
            throw new IllegalArgumentException(name + ": \"family\" is missing");
        }
        List<Frame> frames = new ArrayList<>();
        for (JsonNode node : root.path("frames")) {
            String id = node.path("id").asText("");
            try {
                frames.add(frame(family, id, node, constructions));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ": frame \"" + id + "\": " + e.getMessage(), e);
            }
        }
        return new FrameLexicon(ImmutableList.copyOf(frames), hash(yaml));
    }

    private static final List<String> FIELDS = List.of(
            "id",
            "type",
            "kind",
            "triggers",
            "construction",
            "roles",
            "effect",
            "outcome",
            "stage",
            "when",
            "unless",
            "examples",
            "counterexamples");

    private static Frame frame(String family, String id, JsonNode node, Constructions constructions) {
        node.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("unknown field \"" + field + "\"; known: " + FIELDS);
            }
        });
        if (id.isEmpty()) {
            throw new IllegalArgumentException("\"id\" is missing");
        }
        ImmutableMap.Builder<String, ImmutableList<RoleRule>> roles = ImmutableMap.builder();
        String construction = node.path("construction").asText("");
        if (!construction.isEmpty()) {
            roles.putAll(constructions.named(construction));
        }
        roles.putAll(constructions.roles(node.path("roles")));
        ImmutableList<Trigger> triggers = strings(node.path("triggers")).stream()
                .map(FrameLexicon::trigger)
                .flatMap(FrameLexicon::withHyphensApart)
                .collect(toImmutableList());
        if (triggers.isEmpty()) {
            throw new IllegalArgumentException("\"triggers\" is missing");
        }
        return new Frame(
                family,
                id,
                AttackType.valueOf(node.path("type").asText("UNSPECIFIED")),
                Frame.Kind.valueOf(node.path("kind").asText("ATTACK")),
                triggers,
                roles.buildKeepingLast(),
                Effect.valueOf(node.path("effect").asText("UNKNOWN")),
                constant(Outcome.class, node.path("outcome")),
                constant(Stage.class, node.path("stage")),
                conditions(node.path("when"), constructions),
                conditions(node.path("unless"), constructions),
                strings(node.path("examples")),
                strings(node.path("counterexamples")));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(Enum.valueOf(type, node.asText()));
    }

    private static Trigger trigger(String written) {
        int slash = written.lastIndexOf('/');
        String wordClass = slash < 0 ? "" : written.substring(slash + 1);
        return new Trigger(
                ImmutableList.copyOf(SPACES.split(written.substring(0, Math.max(slash, 0)))),
                switch (wordClass) {
                    case "N" -> WordClass.NOUN;
                    case "V" -> WordClass.VERB;
                    case "A" -> WordClass.ADJECTIVE;
                    default ->
                        throw new IllegalArgumentException("trigger \"" + written + "\" needs /N, /V or /A at its end");
                });
    }

    /** Tokenizers leave a hyphenated word whole or take it apart. */
    private static Stream<Trigger> withHyphensApart(Trigger trigger) {
        ImmutableList<String> apart = trigger.words().stream()
                .flatMap(word -> SPACES.splitToStream(apart(word)))
                .collect(toImmutableList());
        return apart.equals(trigger.words()) || trigger.wordClass() != WordClass.NOUN
                ? Stream.of(trigger)
                : Stream.of(trigger, new Trigger(apart, trigger.wordClass()));
    }

    private static String apart(String words) {
        return HYPHEN.matcher(words).replaceAll(" - ");
    }

    private static ImmutableList<Condition> conditions(JsonNode list, Constructions constructions) {
        ImmutableList.Builder<Condition> out = ImmutableList.builder();
        for (JsonNode map : list) {
            ImmutableList.Builder<Part> parts = ImmutableList.builder();
            map.fields().forEachRemaining(entry -> {
                ImmutableList<String> values = strings(entry.getValue()).stream()
                        .flatMap(v -> constructions.expand(v).stream())
                        .flatMap(v -> Stream.of(v, apart(v)).distinct())
                        .collect(toImmutableList());
                if (values.isEmpty()) {
                    throw new IllegalArgumentException("a condition says nothing about \"" + entry.getKey()
                            + "\"; several labels need quotes: {\"on, against\": [thing]}");
                }
                parts.add(new Part(ImmutableList.copyOf(COMMAS.split(entry.getKey())), values));
            });
            out.add(new Condition(parts.build()));
        }
        return out.build();
    }

    private static ImmutableList<String> strings(JsonNode list) {
        ImmutableList.Builder<String> out = ImmutableList.builder();
        if (list.isTextual()) {
            out.addAll(COMMAS.split(list.asText()));
        }
        list.forEach(item -> out.add(item.asText()));
        return out.build();
    }

    private static String resource(String file) {
        try {
            return Resources.toString(Resources.getResource(FrameLexicon.class, FOLDER + file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + FOLDER + file + " can't be read", e);
        }
    }

    /** The built-in families, loaded at first need. */
    private static final class BuiltIn {
        static final FrameLexicon LEXICON = load();

        private static FrameLexicon load() {
            ImmutableList.Builder<Frame> frames = ImmutableList.builder();
            StringBuilder hashes = new StringBuilder(hash(resource("constructions.yaml")));
            for (String line : resource("families.txt").lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    FrameLexicon family = parse(line + ".yaml", resource(line + ".yaml"), Constructions.builtIn());
                    frames.addAll(family.frames);
                    hashes.append(family.fingerprint);
                }
            }
            return new FrameLexicon(frames.build(), hash(hashes.toString()));
        }
    }

    /** Named classes of semantic types, and named sets of role rules that frames share. */
    private record Constructions(
            ImmutableMap<String, ImmutableList<SemanticType>> classes,
            Map<String, ImmutableMap<String, ImmutableList<RoleRule>>> byName) {

        private static final class Holder {
            static final Constructions BUILT_IN = load();
        }

        static Constructions builtIn() {
            return Holder.BUILT_IN;
        }

        private static Constructions load() {
            JsonNode root;
            try {
                root = YAML.readTree(resource("constructions.yaml"));
            } catch (IOException e) {
                throw new IllegalArgumentException("constructions.yaml: " + e.getMessage(), e);
            }
            ImmutableMap.Builder<String, ImmutableList<SemanticType>> classes = ImmutableMap.builder();
            root.path("classes")
                    .fields()
                    .forEachRemaining(entry -> classes.put(
                            entry.getKey(),
                            strings(entry.getValue()).stream()
                                    .map(SemanticType::valueOf)
                                    .collect(toImmutableList())));
            Map<String, ImmutableMap<String, ImmutableList<RoleRule>>> byName = new LinkedHashMap<>();
            Constructions out = new Constructions(classes.buildOrThrow(), byName);
            root.path("constructions").fields().forEachRemaining(entry -> {
                ImmutableMap.Builder<String, ImmutableList<RoleRule>> roles = ImmutableMap.builder();
                String parent = entry.getValue().path("extends").asText("");
                if (!parent.isEmpty()) {
                    roles.putAll(out.named(parent));
                }
                roles.putAll(out.roles(entry.getValue()));
                byName.put(entry.getKey(), roles.buildKeepingLast());
            });
            return out;
        }

        ImmutableMap<String, ImmutableList<RoleRule>> named(String construction) {
            ImmutableMap<String, ImmutableList<RoleRule>> found = byName.get(construction);
            if (found == null) {
                throw new IllegalArgumentException(
                        "no construction \"" + construction + "\"; known: " + byName.keySet());
            }
            return found;
        }

        /** Labels, comma-separated, to "ROLE class, ROLE class". */
        ImmutableMap<String, ImmutableList<RoleRule>> roles(JsonNode node) {
            ImmutableMap.Builder<String, ImmutableList<RoleRule>> out = ImmutableMap.builder();
            node.fields().forEachRemaining(entry -> {
                if (!entry.getKey().equals("extends")) {
                    ImmutableList<RoleRule> rules = strings(entry.getValue()).stream()
                            .map(this::roleRule)
                            .collect(toImmutableList());
                    COMMAS.split(entry.getKey()).forEach(label -> out.put(label, rules));
                }
            });
            return out.buildKeepingLast();
        }

        private RoleRule roleRule(String written) {
            List<String> words = SPACES.splitToList(written);
            ImmutableList.Builder<SemanticType> types = ImmutableList.builder();
            for (String name : words.subList(1, words.size())) {
                ImmutableList<SemanticType> members = classes.get(name);
                if (members != null) {
                    types.addAll(members);
                } else {
                    types.add(SemanticType.valueOf(name.toUpperCase(Locale.ROOT)));
                }
            }
            return new RoleRule(Role.valueOf(words.get(0)), types.build());
        }

        /** A class name stands for its semantic types, written upper case; anything else for itself. */
        ImmutableList<String> expand(String value) {
            ImmutableList<SemanticType> members = classes.get(value);
            return members == null
                    ? ImmutableList.of(value)
                    : members.stream().map(SemanticType::name).collect(toImmutableList());
        }
    }
}
