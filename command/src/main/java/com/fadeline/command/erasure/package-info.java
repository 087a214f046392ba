/** Erasure of clients: restricts, waits until the retention period ends, erases. */
@NullMarked
package com.fadeline.command.erasure;

import org.jspecify.annotations.NullMarked;
