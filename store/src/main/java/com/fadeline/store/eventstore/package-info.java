/**
 * The event store in PostgreSQL: Axon's JDBC engine for reading, and one writer that
 * stores what many callers append in groups.
 */
@NullMarked
package com.fadeline.store.eventstore;

import org.jspecify.annotations.NullMarked;
