/** The check of every message against the rights of its sender. */
@NullMarked
package com.fadeline.store.rights;

import org.jspecify.annotations.NullMarked;
