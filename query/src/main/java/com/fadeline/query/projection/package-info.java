/**
 * Engine of the read models: events are folded in memory batch by batch and written by
 * one statement; a read model can be rebuilt from the store while it is in use.
 */
@NullMarked
package com.fadeline.query.projection;

import org.jspecify.annotations.NullMarked;
