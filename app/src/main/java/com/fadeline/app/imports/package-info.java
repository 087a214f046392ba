/** The import of a file of histories from the command line. */
@NullMarked
package com.fadeline.app.imports;

import org.jspecify.annotations.NullMarked;
