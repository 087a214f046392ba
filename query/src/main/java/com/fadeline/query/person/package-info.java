/** Which clients are one person, as the client directory has it. */
@NullMarked
package com.fadeline.query.person;

import org.jspecify.annotations.NullMarked;
