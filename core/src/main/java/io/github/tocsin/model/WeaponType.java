package io.github.tocsin.model;

/** What was used. */
public enum WeaponType {
    DRONE,
    MISSILE,
    ROCKET,
    ARTILLERY,
    MORTAR,
    AERIAL_BOMB,
    EXPLOSIVE_DEVICE,
    SUICIDE_VEST,
    VEHICLE_BOMB,
    LANDMINE,
    GRENADE,
    FIREARM,
    BLADE,
    VEHICLE,
    INCENDIARY,
    CHEMICAL,
    BIOLOGICAL,
    RADIOLOGICAL,
    NUCLEAR,
    AIRCRAFT,
    VESSEL,
    TANK,
    BLUNT_OBJECT,
    OTHER,
    UNKNOWN
}
