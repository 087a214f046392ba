/**
 * Benchmarks of Fadeline, which are no part of the product.
 */
@NullMarked
package com.fadeline.bench;

import org.jspecify.annotations.NullMarked;
