package io.github.tocsin.model;

/** Whom or what an attack was aimed at, or whom or what it hit. */
public enum TargetType {
    PERSON(Kind.PEOPLE),
    CIVILIANS(Kind.PEOPLE),
    OFFICIALS(Kind.PEOPLE),
    POLITICIANS(Kind.PEOPLE),
    DIPLOMATS(Kind.PEOPLE),
    JUDICIARY(Kind.PEOPLE),
    SOLDIERS(Kind.PEOPLE),
    POLICE_OFFICERS(Kind.PEOPLE),
    SECURITY_GUARDS(Kind.PEOPLE),
    FIGHTERS(Kind.PEOPLE),
    JOURNALISTS(Kind.PEOPLE),
    AID_WORKERS(Kind.PEOPLE),
    MEDICAL_WORKERS(Kind.PEOPLE),
    CLERGY(Kind.PEOPLE),
    BUSINESS_PEOPLE(Kind.PEOPLE),
    STUDENTS_AND_TEACHERS(Kind.PEOPLE),
    WORKERS(Kind.PEOPLE),
    TOURISTS(Kind.PEOPLE),
    OTHER_PEOPLE(Kind.PEOPLE),
    MILITARY_SITE(Kind.THINGS),
    MILITARY_EQUIPMENT(Kind.THINGS),
    POLICE_SITE(Kind.THINGS),
    GOVERNMENT_BUILDING(Kind.THINGS),
    DIPLOMATIC_SITE(Kind.THINGS),
    RESIDENTIAL_BUILDING(Kind.THINGS),
    COMMERCIAL_BUILDING(Kind.THINGS),
    RELIGIOUS_SITE(Kind.THINGS),
    SCHOOL(Kind.THINGS),
    HOSPITAL(Kind.THINGS),
    MEDIA_SITE(Kind.THINGS),
    ENERGY_INFRASTRUCTURE(Kind.THINGS),
    NUCLEAR_FACILITY(Kind.THINGS),
    TRANSPORT_INFRASTRUCTURE(Kind.THINGS),
    TELECOM_INFRASTRUCTURE(Kind.THINGS),
    WATER_INFRASTRUCTURE(Kind.THINGS),
    AIRPORT(Kind.THINGS),
    PORT(Kind.THINGS),
    VEHICLE(Kind.THINGS),
    AIRCRAFT(Kind.THINGS),
    VESSEL(Kind.THINGS),
    REFUGEE_CAMP(Kind.THINGS),
    MARKET(Kind.THINGS),
    PUBLIC_PLACE(Kind.THINGS),
    SETTLEMENT(Kind.THINGS),
    OTHER_THING(Kind.THINGS),
    UNKNOWN(Kind.UNKNOWN);

    private enum Kind {
        PEOPLE,
        THINGS,
        UNKNOWN
    }

    private final Kind kind;

    TargetType(Kind kind) {
        this.kind = kind;
    }

    /** Whether this names people. */
    public boolean isPeople() {
        return kind == Kind.PEOPLE;
    }

    /** Whether this names things: buildings, vehicles, installations, settlements. */
    public boolean isThings() {
        return kind == Kind.THINGS;
    }
}
