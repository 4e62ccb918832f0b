package io.github.tocsin.knowledge;

/** What kind of thing a noun phrase is; decides which role of an attack it can fill. */
public enum SemanticType {
    /** A person or people by what they are: "the mayor", "farmers". */
    PERSON,
    /** Armed people outside of a state's forces: "rebels", "gunmen", "the Taliban". */
    ARMED_GROUP,
    /** A state's armed people or their units: "troops", "police", "the navy". */
    FORCE,
    /** A state or its government. */
    STATE,
    /** Another organisation: a company, a party, an agency, a newspaper. */
    ORGANIZATION,
    /** Something to attack with. */
    WEAPON,
    /** A building or an installation. */
    BUILDING,
    /** A vehicle on land. */
    VEHICLE,
    /** An aircraft with a crew. */
    AIRCRAFT,
    /** A ship or boat. */
    VESSEL,
    /** Other things that can be hit: equipment, pipelines, livestock. */
    THING,
    /** A place on the map. */
    PLACE,
    /** A time. */
    TIME,
    /** Something that happens: "blast", "clash", "trial". */
    EVENT,
    /** Bodies, casualties, the dead, the wounded. */
    CASUALTY,
    /** Words, laws, ideas, money: nothing an armed attack can fall on. */
    ABSTRACT,
    UNKNOWN
}
