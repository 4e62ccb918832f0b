package io.github.tocsin.layer;

/**
 * A name in the text.
 *
 * @param tokens where it stands
 * @param type PERSON, LOCATION, ORGANIZATION, or a type of a user's own
 * @param recognizer who found it
 */
public record EntityMention(TokenRange tokens, String type, String recognizer) {
    public static final String PERSON = "PERSON";
    public static final String LOCATION = "LOCATION";
    public static final String ORGANIZATION = "ORGANIZATION";
}
