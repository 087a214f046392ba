package com.fadeline.store.roles;

import java.util.Set;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Condition that matches when {@code fadeline.roles} lists the role, or does not where it
 * has to be absent.
 */
final class OnRoleCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		MergedAnnotation<ConditionalOnRole> asked = metadata.getAnnotations().get(ConditionalOnRole.class);
		ProcessRole role = asked.getEnum("value", ProcessRole.class);
		Set<ProcessRole> roles = Binder.get(context.getEnvironment())
			.bind("fadeline.roles", Bindable.setOf(ProcessRole.class))
			.orElse(Set.of());
		return new ConditionOutcome(roles.contains(role) != asked.getBoolean("absent"),
				ConditionMessage.forCondition(ConditionalOnRole.class).because("fadeline.roles is " + roles));
	}

}
