/** Recognises and describes who acts: states, forces, groups, people. Comes in: entities, semantic types, an actor dictionary; goes out: {@link io.github.tocsin.event.actor.ActorLayer}. */
@NullMarked
package io.github.tocsin.event.actor;

import org.jspecify.annotations.NullMarked;
