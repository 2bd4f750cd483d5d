namespace Nianbao.Reporting.CheckReports;

/// <summary>Writes findings in a format for other programs.</summary>
internal interface IFindingWriter
{
    /// <summary>Takes a data file with what was found.</summary>
    void Add(CheckedFile file);

    /// <summary>Ends the output.</summary>
    /// <param name="isSuccessful">False if the run was interrupted or something failed that is no fault of the data.</param>
    void End(bool isSuccessful);
}
