package dev.fingy.sweep;

import java.beans.PropertyEditorSupport;
import java.util.Locale;

/**
 * Reads a {@link Goal} in British and in American spelling. Spring finds it by its name,
 * the convention of JavaBeans.
 */
final class GoalEditor extends PropertyEditorSupport {

	@Override
	public void setAsText(String text) {
		setValue(Goal.valueOf(text.strip().toUpperCase(Locale.ROOT).replace("IZE", "ISE")));
	}

}
