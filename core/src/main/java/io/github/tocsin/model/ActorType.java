package io.github.tocsin.model;

/** What kind of actor it is. */
public enum ActorType {
    STATE,
    MILITARY,
    POLICE,
    INTELLIGENCE,
    ARMED_GROUP,
    CRIMINAL_GROUP,
    POLITICAL_GROUP,
    CIVILIANS,
    MEDIA,
    ORGANIZATION,
    INTERNATIONAL_ORGANIZATION,
    PERSON,
    UNKNOWN
}
