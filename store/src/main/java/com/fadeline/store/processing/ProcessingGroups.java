package com.fadeline.store.processing;

import java.util.Set;
import java.util.TreeSet;

import org.axonframework.config.ProcessingGroup;

import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Registry of the processing groups of this process: one for each {@link ProcessingGroup}
 * named by a bean.
 *
 * @param names their names, which are those of their processors too
 */
record ProcessingGroups(Set<String> names) {

	static ProcessingGroups of(ListableBeanFactory beans) {
		Set<String> names = new TreeSet<>();
		for (String bean : beans.getBeanNamesForAnnotation(ProcessingGroup.class)) {
			ProcessingGroup group = beans.findAnnotationOnBean(bean, ProcessingGroup.class);
			if (group != null) {
				names.add(group.value());
			}
		}
		return new ProcessingGroups(names);
	}

}
