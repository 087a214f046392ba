package com.fadeline.app.rules;

import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import com.fadeline.app.FadelineTest;
import com.fadeline.testing.RunsInParallel;

/** On the event store in PostgreSQL. */
@FadelineTest
@RunsInParallel
@ResourceLock(value = "read audit", mode = ResourceAccessMode.READ)
class RuleCasesTests extends RuleCases {

}
