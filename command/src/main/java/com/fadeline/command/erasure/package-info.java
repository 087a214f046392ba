/**
 * Forgets clients: restricts, waits until records need not be kept, erases.
 */
@NullMarked
package com.fadeline.command.erasure;

import org.jspecify.annotations.NullMarked;
