/** The check of every message against the rights of its sender. */
@NullMarked
package com.fadeline.app.rights;

import org.jspecify.annotations.NullMarked;
