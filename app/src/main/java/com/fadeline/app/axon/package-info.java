/**
 * The wiring of Axon: durable stores, processors, dead letters, and checks that nothing
 * else sneaks in.
 */
@NullMarked
package com.fadeline.app.axon;

import org.jspecify.annotations.NullMarked;
