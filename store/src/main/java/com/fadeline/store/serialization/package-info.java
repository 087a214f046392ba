/**
 * The mapping of events, snapshots and messages to JSON: stable type names, typed ids as
 * plain strings, no types chosen by the data.
 */
@NullMarked
package com.fadeline.store.serialization;

import org.jspecify.annotations.NullMarked;
