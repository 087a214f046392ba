/**
 * Continuous archiving of the embedded PostgreSQL, from which any moment can be restored.
 */
@NullMarked
package com.fadeline.store.archive;

import org.jspecify.annotations.NullMarked;
