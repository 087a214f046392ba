package com.fadeline.app.rules;

import com.fadeline.app.FadelineTest;

/** On the event store in PostgreSQL. */
@FadelineTest
class RuleCasesTests extends RuleCases {

}
