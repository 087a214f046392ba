/**
 * The read side: projections, one package per read model, and the forecast.
 */
@NullMarked
package com.fadeline.query;

import org.jspecify.annotations.NullMarked;
