/**
 * The wiring of Axon: durable stores, processors, dead letters, and checks that no other
 * part replaces them.
 */
@NullMarked
package com.fadeline.store.axon;

import org.jspecify.annotations.NullMarked;
