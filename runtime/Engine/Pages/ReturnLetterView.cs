using System.ComponentModel;

namespace Nianbao.Pages;

/// <summary>What the letter (退回修改意见) is made of with which a body's reports are returned.</summary>
/// <param name="Organ">The body that is written to.</param>
/// <param name="Years">The report years as text: 2021、2022; empty where none could be read.</param>
/// <param name="Files">How many data files need work.</param>
/// <param name="Errors">What must be mended.</param>
/// <param name="Warnings">What must be looked at.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ReturnLetterView(string Organ, string Years, int Files, FindingView[] Errors, FindingView[] Warnings);
