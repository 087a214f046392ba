/** The storage of Fadeline and the wiring of Axon. */
@NullMarked
package com.fadeline.store;

import org.jspecify.annotations.NullMarked;
