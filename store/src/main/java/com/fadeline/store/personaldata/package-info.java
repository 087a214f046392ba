/**
 * Personal data, encrypted inside events with a key for each client that can be
 * destroyed.
 */
@NullMarked
package com.fadeline.store.personaldata;

import org.jspecify.annotations.NullMarked;
