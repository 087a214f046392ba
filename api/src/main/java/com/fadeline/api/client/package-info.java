/**
 * Messages and values of the person treated.
 */
@NullMarked
package com.fadeline.api.client;

import org.jspecify.annotations.NullMarked;
