/** The roles of a process, and the condition on them. */
@NullMarked
package com.fadeline.store.roles;

import org.jspecify.annotations.NullMarked;
